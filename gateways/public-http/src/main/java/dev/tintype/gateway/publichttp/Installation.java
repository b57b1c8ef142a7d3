package dev.tintype.gateway.publichttp;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.tintype.content.api.ContentLimits;
import dev.tintype.gateway.publichttp.json.InstanceJson;
import dev.tintype.gateway.publichttp.json.InstanceV1Json;
import dev.tintype.gateway.publichttp.json.RuleJson;
import dev.tintype.identity.api.IdentityQuery.SignUpRulesOfServer;
import dev.tintype.identity.api.SignUpMode;
import dev.tintype.identity.api.SignUpRules;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.ProfileCounts;
import dev.tintype.profile.api.ProfileQuery.CountProfiles;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the installation says of itself, in the forms that clients ask for. */
final class Installation {
  private static final Caller GATEWAY = Caller.part("public-http");
  private static final int IMAGE_BYTES = 40 * 1024 * 1024;
  private static final int IMAGE_PIXELS = 64_000_000;
  private static final int BIO = 500;

  private static final InstanceJson.Accounts ACCOUNTS =
      new InstanceJson.Accounts(0, ContentLimits.PINNED, 4, 255, 255, 30, BIO);
  private static final InstanceJson.Statuses STATUSES =
      new InstanceJson.Statuses(ContentLimits.CAPTION, ContentLimits.ALBUM, 23);
  private static final InstanceJson.MediaAttachments MEDIA =
      new InstanceJson.MediaAttachments(
          List.of(
              "image/jpeg",
              "image/png",
              "image/webp",
              "image/gif",
              "image/heic",
              "image/heif",
              "image/avif"),
          ContentLimits.ALT_TEXT,
          IMAGE_BYTES,
          IMAGE_PIXELS,
          0,
          0,
          0);

  /** There are no polls; clients still read these numbers. */
  private static final InstanceJson.Polls POLLS = new InstanceJson.Polls(0, 0, 0, 0);

  private final PublicHttpConfiguration.Identity identity;
  private final String streamingUrl;
  private final LoadingCache<String, SignUpRules> signUp;
  private final LoadingCache<String, ProfileCounts> counts;

  Installation(Bus bus, PublicHttpConfiguration configuration, String streamingUrl) {
    this.streamingUrl = streamingUrl;
    this.identity = configuration.identity();
    this.signUp =
        Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(_ -> bus.ask(GATEWAY, new SignUpRulesOfServer()));
    this.counts =
        Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .build(_ -> bus.ask(GATEWAY, new CountProfiles()));
  }

  PublicHttpConfiguration.Identity identity() {
    return identity;
  }

  SignUpRules signUpRules() {
    return signUp.get("");
  }

  /** How large the server is; up to ten minutes old. */
  ProfileCounts counts() {
    return counts.get("");
  }

  /** Where the source of what runs here can be had. */
  String source(String origin) {
    return identity.source().isEmpty() ? origin : identity.source();
  }

  /** The host of an origin, with its port unless that is the usual one. */
  static String domain(String origin) {
    return URI.create(origin).getRawAuthority();
  }

  InstanceJson instance(String origin) {
    return new InstanceJson(
        domain(origin),
        identity.title(),
        Software.COMPATIBLE,
        source(origin),
        identity.description(),
        new InstanceJson.Usage(new InstanceJson.Users(counts().activeMonth())),
        new InstanceJson.Thumbnail(thumbnail(origin), null, null, null),
        List.of(),
        identity.languages(),
        configuration(origin),
        registrations(),
        Map.of("mastodon", Software.MASTODON_API),
        new InstanceJson.Contact(identity.contactEmail(), null),
        rules());
  }

  InstanceV1Json instanceV1(String origin) {
    SignUpRules rules = signUpRules();
    return new InstanceV1Json(
        domain(origin),
        identity.title(),
        identity.description(),
        identity.description(),
        identity.contactEmail(),
        Software.COMPATIBLE,
        new InstanceV1Json.Urls(streaming(origin)),
        new InstanceV1Json.Stats(counts().accounts(), counts().posts(), 1),
        thumbnail(origin),
        identity.languages(),
        rules.mode() != SignUpMode.INVITE,
        rules.mode() == SignUpMode.APPROVAL,
        rules.mode() == SignUpMode.INVITE,
        new InstanceV1Json.Configuration(ACCOUNTS, STATUSES, MEDIA, POLLS),
        null,
        rules(),
        ContentLimits.CAPTION);
  }

  List<RuleJson> rules() {
    List<RuleJson> rules = new ArrayList<>();
    for (String rule : identity.rules()) {
      rules.add(new RuleJson(Integer.toString(rules.size() + 1), rule, "", Map.of()));
    }
    return rules;
  }

  private InstanceJson.Configuration configuration(String origin) {
    String policy = identity.privacyPolicy().isEmpty() ? null : origin + "/privacy";
    return new InstanceJson.Configuration(
        new InstanceJson.Urls(streaming(origin), null, null, policy, null),
        ACCOUNTS,
        STATUSES,
        MEDIA,
        POLLS,
        new InstanceJson.Translation(false),
        new InstanceJson.Vapid(""),
        false);
  }

  private InstanceJson.Registrations registrations() {
    SignUpMode mode = signUpRules().mode();
    boolean approval = mode == SignUpMode.APPROVAL;
    return new InstanceJson.Registrations(
        mode != SignUpMode.INVITE, approval, approval, null, null, null);
  }

  /** Where the websockets are, without a path. */
  private String streaming(String origin) {
    return streamingUrl.isEmpty() ? "ws" + origin.substring("http".length()) : streamingUrl;
  }

  private static String thumbnail(String origin) {
    return origin + "/api/tintype/v1/installation/picture.svg";
  }
}
