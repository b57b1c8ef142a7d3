package dev.tintype.application;

import dev.tintype.chat.ChatConfiguration;
import dev.tintype.chat.ChatService;
import dev.tintype.chat.storage.MongoMessages;
import dev.tintype.comment.CommentConfiguration;
import dev.tintype.comment.CommentService;
import dev.tintype.content.ContentConfiguration;
import dev.tintype.content.ContentService;
import dev.tintype.feed.FeedConfiguration;
import dev.tintype.feed.FeedService;
import dev.tintype.feed.storage.MongoTimelines;
import dev.tintype.identity.IdentityConfiguration;
import dev.tintype.identity.IdentityService;
import dev.tintype.identity.mail.FolderMailer;
import dev.tintype.identity.mail.Mailer;
import dev.tintype.identity.mail.SmtpMailer;
import dev.tintype.media.MediaConfiguration;
import dev.tintype.media.MediaService;
import dev.tintype.notification.NotificationConfiguration;
import dev.tintype.notification.NotificationService;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.messaging.ServicePart;
import dev.tintype.platform.messaging.ServicePart.Part;
import dev.tintype.platform.mongo.MongoStore;
import dev.tintype.platform.objectstorage.ObjectStorage;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.Platform;
import dev.tintype.platform.runtime.Settings;
import dev.tintype.platform.runtime.SharedCache;
import dev.tintype.profile.ProfileConfiguration;
import dev.tintype.profile.ProfileService;
import dev.tintype.reaction.ReactionConfiguration;
import dev.tintype.reaction.ReactionService;
import dev.tintype.relationship.RelationshipConfiguration;
import dev.tintype.relationship.RelationshipService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The table of roles: what a process can be. */
final class Roles {
  static final String ALL = "all";

  /** Takes part and sends commands, but runs nothing. */
  static final String NONE = "none";

  static final String PUBLIC_HTTP = "public-http";
  static final String PUBLIC_WEBSOCKET = "public-websocket";

  /** The doors, which have no parts. */
  static final List<String> GATEWAYS = List.of(PUBLIC_HTTP, PUBLIC_WEBSOCKET);

  /** Every service with its parts, which can run apart. */
  static final Map<String, Set<Part>> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("identity", EnumSet.of(Part.API, Part.CONSUMER, Part.BATCH));
    PARTS.put("profile", EnumSet.of(Part.API, Part.CONSUMER));
    PARTS.put("relationship", EnumSet.of(Part.API, Part.CONSUMER, Part.BATCH));
    PARTS.put("media", EnumSet.allOf(Part.class));
    PARTS.put("content", EnumSet.of(Part.API, Part.CONSUMER, Part.BATCH));
    PARTS.put("comment", EnumSet.of(Part.API, Part.CONSUMER, Part.BATCH));
    PARTS.put("feed", EnumSet.of(Part.API, Part.CONSUMER, Part.BATCH));
    PARTS.put("chat", EnumSet.of(Part.API, Part.CONSUMER, Part.BATCH));
    PARTS.put("reaction", EnumSet.of(Part.API, Part.CONSUMER, Part.BATCH));
    PARTS.put("notification", EnumSet.of(Part.API, Part.CONSUMER, Part.BATCH));
  }

  /** What a service is made of beside its configuration. */
  record Parts(Platform platform, Stores stores) {
    ObjectStorage media() {
      return stores.media(platform.meters());
    }

    SharedCache shared() {
      return stores.sharedCache(platform.meters());
    }

    Optional<MongoStore> mongo() {
      return stores.mongo(platform.meters());
    }
  }

  /** Each service's wiring, by its name. */
  private final Map<String, Function<Parts, ServiceModule>> services = new LinkedHashMap<>();

  /** Reads the settings of every service, so that an unknown key is found whatever the role. */
  Roles(Settings settings, Path data) {
    var identity = IdentityConfiguration.from(settings);
    Mailer mailer =
        identity.smtpUrl().isEmpty()
            ? new FolderMailer(data.resolve("mails"))
            : new SmtpMailer(identity.smtpUrl(), identity.mailFrom());
    var profile = ProfileConfiguration.from(settings);
    var relationship = RelationshipConfiguration.from(settings);
    var media = MediaConfiguration.from(settings);
    var content = ContentConfiguration.from(settings);
    var comment = CommentConfiguration.from(settings);
    var feed = FeedConfiguration.from(settings);
    var chat = ChatConfiguration.from(settings);
    var reaction = ReactionConfiguration.from(settings);
    var notification = NotificationConfiguration.from(settings);
    services.put(
        "identity",
        parts -> new IdentityService(parts.platform(), identity, mailer, parts.shared()));
    services.put("profile", parts -> new ProfileService(parts.platform(), profile));
    services.put("relationship", parts -> new RelationshipService(parts.platform(), relationship));
    services.put("media", parts -> new MediaService(parts.platform(), media, parts.media()));
    services.put("content", parts -> new ContentService(parts.platform(), content));
    services.put("comment", parts -> new CommentService(parts.platform(), comment));
    services.put("feed", parts -> feed(parts, feed));
    services.put("chat", parts -> chat(parts, chat));
    services.put("reaction", parts -> new ReactionService(parts.platform(), reaction));
    services.put("notification", parts -> new NotificationService(parts.platform(), notification));
  }

  private static FeedService feed(Parts parts, FeedConfiguration configuration) {
    return parts
        .mongo()
        .map(mongo -> new MongoTimelines(mongo, configuration.listLength()))
        .map(timelines -> new FeedService(parts.platform(), configuration, timelines))
        .orElseGet(() -> new FeedService(parts.platform(), configuration));
  }

  private static ChatService chat(Parts parts, ChatConfiguration configuration) {
    return parts
        .mongo()
        .map(MongoMessages::new)
        .map(messages -> new ChatService(parts.platform(), configuration, messages))
        .orElseGet(() -> new ChatService(parts.platform(), configuration));
  }

  /** The services' names, in the order in which they start. */
  List<String> services() {
    return List.copyOf(services.keySet());
  }

  List<String> names() {
    var names = new ArrayList<>(List.of(ALL));
    for (String service : services.keySet()) {
      names.add(service);
      names.addAll(SelectedRoles.names(PARTS, service));
    }
    names.addAll(GATEWAYS);
    return names;
  }

  ServiceModule wire(String service, Set<Part> selected, Parts parts) {
    var module = services.get(service).apply(parts);
    var has = ServiceDescription.of(module).parts();
    if (!has.equals(PARTS.get(service))) {
      throw new IllegalStateException(service + " has the parts " + has + ", not as in PARTS");
    }
    return new ServicePart(module, selected);
  }

  /**
   * Reads a list of roles, separated by commas.
   *
   * @throws BadSettings for a role that there is not
   */
  SelectedRoles selected(String text) {
    return SelectedRoles.parse(text, PARTS);
  }
}
