package dev.tintype.application;

import dev.tintype.content.ContentConfiguration;
import dev.tintype.content.ContentService;
import dev.tintype.feed.FeedConfiguration;
import dev.tintype.feed.FeedService;
import dev.tintype.identity.IdentityConfiguration;
import dev.tintype.identity.IdentityService;
import dev.tintype.identity.mail.FolderMailer;
import dev.tintype.identity.mail.Mailer;
import dev.tintype.identity.mail.SmtpMailer;
import dev.tintype.media.MediaConfiguration;
import dev.tintype.media.MediaService;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.objectstorage.ObjectStorage;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.Platform;
import dev.tintype.platform.runtime.Settings;
import dev.tintype.profile.ProfileConfiguration;
import dev.tintype.profile.ProfileService;
import dev.tintype.relationship.RelationshipConfiguration;
import dev.tintype.relationship.RelationshipService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The table of roles: what a process can be. */
final class Roles {
  static final String ALL = "all";
  static final String PUBLIC_HTTP = "public-http";

  /** Each service's wiring, by its name. */
  private final Map<String, Function<Platform, ServiceModule>> services = new LinkedHashMap<>();

  /** Reads the settings of every service, so that an unknown key is found whatever the role. */
  Roles(Settings settings, Path data, ObjectStorage storage) {
    var identity = IdentityConfiguration.from(settings);
    Mailer mailer =
        identity.smtpUrl().isEmpty()
            ? new FolderMailer(data.resolve("mails"))
            : new SmtpMailer(identity.smtpUrl(), identity.mailFrom());
    var profile = ProfileConfiguration.from(settings);
    var relationship = RelationshipConfiguration.from(settings);
    var media = MediaConfiguration.from(settings);
    var content = ContentConfiguration.from(settings);
    var feed = FeedConfiguration.from(settings);
    services.put("identity", platform -> new IdentityService(platform, identity, mailer));
    services.put("profile", platform -> new ProfileService(platform, profile));
    services.put("relationship", platform -> new RelationshipService(platform, relationship));
    services.put("media", platform -> new MediaService(platform, media, storage));
    services.put("content", platform -> new ContentService(platform, content));
    services.put("feed", platform -> new FeedService(platform, feed));
  }

  /** The services' names, in the order in which they start. */
  List<String> services() {
    return List.copyOf(services.keySet());
  }

  List<String> names() {
    var names = new ArrayList<>(services.keySet());
    names.add(PUBLIC_HTTP);
    names.addFirst(ALL);
    return names;
  }

  ServiceModule wire(String service, Platform platform) {
    return services.get(service).apply(platform);
  }

  /**
   * Reads a list of roles, separated by commas.
   *
   * @throws BadSettings for a role that there is not, or that can't work without others that are
   *     left out
   */
  Set<String> selected(String text) {
    var selected = new LinkedHashSet<String>();
    for (String name : text.split(",")) {
      if (!names().contains(name)) {
        throw new BadSettings(
            "there is no role \"" + name + "\"; there are " + String.join(", ", names()));
      }
      selected.add(name);
    }
    if (selected.remove(ALL)) {
      selected.addAll(services.keySet());
      selected.add(PUBLIC_HTTP);
    }
    if (selected.contains(PUBLIC_HTTP) && !selected.containsAll(services.keySet())) {
      throw new BadSettings(
          "the bus of this version stays within one process, so that public-http needs all"
              + " services beside it: use --role=all");
    }
    return selected;
  }
}
