package dev.tintype.gateway.publichttp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.feed.api.FeedCommand.SetMarkers;
import dev.tintype.feed.api.FeedQuery.GetMarkers;
import dev.tintype.feed.api.Marker;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.profile.api.ProfileQuery.ProfileByUsername;
import dev.tintype.profile.api.ProfileQuery.ProfilesByIds;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHttpGatewayTest {
  private final TestGateway gateway = new TestGateway();

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void appsLearnWhatTheServerTakes() {
    var instance = TestGateway.json(gateway.get("/api/v2/instance"));
    assertThat(instance.at("/domain").asString()).isEqualTo("127.0.0.1:" + gateway.port());
    assertThat(instance.at("/version").asString()).startsWith("4.").contains("compatible; Tintype");
    assertThat(instance.at("/api_versions/mastodon").asInt()).isEqualTo(2);
    assertThat(instance.at("/configuration/statuses/max_media_attachments").asInt()).isEqualTo(20);
    assertThat(instance.at("/configuration/statuses/max_characters").asInt()).isEqualTo(2200);
    assertThat(instance.at("/configuration/media_attachments/supported_mime_types").toString())
        .contains("image/heic", "image/avif");
    assertThat(instance.at("/configuration/accounts/max_featured_tags").isInt()).isTrue();
    assertThat(instance.at("/contact/email").asString()).isEqualTo("hello@photos.example");
    assertThat(instance.at("/usage/users/active_month").asInt()).isEqualTo(2);
    assertThat(instance.at("/rules/1/text").asString()).isEqualTo("Only your own pictures");
    assertThat(instance.at("/registrations/enabled").asBoolean()).isTrue();
  }

  @Test
  void olderAppsLearnItToo() {
    var instance = TestGateway.json(gateway.get("/api/v1/instance/"));
    assertThat(instance.at("/uri").asString()).isEqualTo("127.0.0.1:" + gateway.port());
    assertThat(instance.at("/configuration/media_attachments/image_size_limit").isInt()).isTrue();
    assertThat(instance.at("/stats/user_count").asInt()).isEqualTo(3);
    assertThat(instance.at("/urls/streaming_api").isString()).isTrue();
    assertThat(instance.at("/version").asString()).doesNotContainIgnoringCase("pixelfed");
  }

  @Test
  void theServerIsSeenUnderTheNameThatTheProxyGives() {
    var instance =
        gateway.get(
            "/api/v2/instance", "X-Forwarded-Host", "photos.example", "X-Forwarded-Proto", "https");
    assertThat(TestGateway.json(instance).at("/domain").asString()).isEqualTo("photos.example");
    assertThat(TestGateway.json(instance).at("/thumbnail/url").asString())
        .startsWith("https://photos.example/");
  }

  @Test
  void nodeinfoIsHonest() {
    var links = TestGateway.json(gateway.get("/.well-known/nodeinfo"));
    assertThat(links.at("/links/0/href").asString()).isEqualTo(gateway.origin() + "/nodeinfo/2.0");
    var info = gateway.get("/nodeinfo/2.0");
    assertThat(TestGateway.json(info).at("/software/name").asString()).isEqualTo("tintype");
    assertThat(TestGateway.json(info).at("/openRegistrations").asBoolean()).isTrue();
    assertThat(TestGateway.json(info).at("/usage/users/activeMonth").asInt()).isEqualTo(2);
    assertThat(info.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(gateway.get("/nodeinfo/2.1").statusCode()).isEqualTo(200);
    assertThat(gateway.get("/api/nodeinfo/2.0.json").statusCode()).isEqualTo(404);
  }

  @Test
  void anOperatorMayPoseAsPixelfed() {
    try (var posing = new TestGateway("none", true)) {
      var info = TestGateway.json(posing.get("/api/nodeinfo/2.0.json"));
      assertThat(info.at("/software/name").asString()).isEqualTo("pixelfed");
      assertThat(info.at("/metadata/software/actual").asString()).isEqualTo("tintype");
      var honest = TestGateway.json(posing.get("/nodeinfo/2.0"));
      assertThat(honest.at("/software/name").asString()).isEqualTo("tintype");
    }
  }

  @Test
  void webfingerFindsPeopleOfThisServerOnly() {
    gateway.bus.answer(
        ProfileByUsername.class,
        (_, query) -> {
          if (!query.username().equalsIgnoreCase("ann")) {
            throw Refusal.notFound("account");
          }
          return Profiles.named("ann");
        });
    String here = "127.0.0.1:" + gateway.port();
    var found = gateway.get("/.well-known/webfinger?resource=acct:Ann@" + here);
    assertThat(TestGateway.json(found).at("/subject").asString()).isEqualTo("acct:ann@" + here);
    assertThat(found.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/jrd+json");
    assertThat(gateway.get("/.well-known/webfinger?resource=acct:bob@" + here).statusCode())
        .isEqualTo(404);
    assertThat(gateway.get("/.well-known/webfinger?resource=acct:ann@other.example").statusCode())
        .isEqualTo(404);
    assertThat(gateway.get("/.well-known/webfinger").statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/custom_emojis",
        "/api/v1/announcements",
        "/api/v1/followed_tags",
        "/api/v1/trends/tags",
        "/api/v1/trends/statuses",
        "/api/v1/trends/links",
        "/api/v2/suggestions",
        "/api/v1/domain_blocks",
        "/api/v1/scheduled_statuses"
      })
  void whatIsNotThereYetIsAnEmptyList(String path) {
    var answer = gateway.get(path, "Authorization", "Bearer ann");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("[]");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/notifications,,401,The access token is invalid",
    "/api/v1/notifications,Bearer nobody,401,The access token is invalid",
    "/api/v1/notifications,Bearer app,422,This method requires an authenticated user",
    "/api/v1/notifications,Bearer pending,403,Your login is currently pending approval",
    "/api/v1/push/subscription,Bearer ann,404,Record not found",
    "/api/v1/nothing,,404,Not found",
    // a browser's session is no app's token
    "/api/v1/notifications,Bearer browser,401,The access token is invalid",
  })
  void refusalsAreMastodons(String path, String authorization, int status, String error) {
    var answer =
        authorization == null
            ? gateway.get(path)
            : gateway.get(path, "Authorization", authorization);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(TestGateway.json(answer).at("/error").asString()).isEqualTo(error);
  }

  @Test
  void theSameTokenIsNotAskedForTwiceInARow() {
    gateway.get("/api/v1/followed_tags", "Authorization", "Bearer ann");
    int before = gateway.bus.calls.get();
    gateway.get("/api/v1/followed_tags", "Authorization", "Bearer ann");
    assertThat(gateway.bus.calls.get()).isEqualTo(before);
  }

  @Test
  void markersAreSetAndRead() {
    var at = Instant.parse("2026-11-22T09:30:00Z");
    gateway
        .bus
        .handle(
            SetMarkers.class,
            (_, command) ->
                command.positions().stream()
                    .map(it -> new Marker(it.timeline(), it.lastRead(), 1, at))
                    .toList())
        .answer(
            GetMarkers.class,
            (_, query) -> query.timelines().stream().map(it -> new Marker(it, 5, 1, at)).toList());
    var set =
        gateway.send(
            gateway
                .to("/api/v1/markers")
                .headers("Authorization", "Bearer ann", "Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"home\":{\"last_read_id\":\"123\"}}")));
    assertThat(set.body())
        .isEqualTo(
            """
            {"home":{"last_read_id":"123","version":1,"updated_at":"2026-11-22T09:30:00.000Z"}}\
            """);
    var read =
        gateway.get(
            "/api/v1/markers?timeline[]=home&timeline[]=x".replace("[", "%5B").replace("]", "%5D"),
            "Authorization",
            "Bearer ann");
    assertThat(TestGateway.json(read).at("/home/last_read_id").asString()).isEqualTo("5");
    assertThat(TestGateway.json(read).size()).isEqualTo(1);
  }

  @Test
  void preferencesAreThePostDefaults() {
    gateway.bus.answer(ProfilesByIds.class, (_, _) -> List.of(Profiles.named("ann")));
    var answer = gateway.get("/api/v1/preferences", "Authorization", "Bearer ann");
    assertThat(TestGateway.json(answer).at("/posting:default:visibility").asString())
        .isEqualTo("public");
    assertThat(TestGateway.json(answer).at("/reading:expand:media").asString())
        .isEqualTo("default");
  }

  @Test
  void crawlersAreKeptOffTheApi() {
    assertThat(gateway.get("/robots.txt").body()).contains("Disallow: /api/");
  }

  @Test
  void aFormOfAPersonWithoutScriptsGoesBackToItsPage() {
    var refused =
        gateway.send(
            gateway
                .to("/sign-in")
                .headers("Accept", "text/html", "Origin", "https://evil.example")
                .POST(BodyPublishers.noBody()));
    assertThat(refused.statusCode()).isEqualTo(303);
    assertThat(refused.headers().firstValue("Location")).contains("/sign-in?error=cross_site");
  }

  @Test
  void theApiDescribesItself() {
    var document = TestGateway.json(gateway.get("/api/tintype/openapi.json"));
    assertThat(document.at("/openapi").asString()).isEqualTo("3.1.0");
    assertThat(document.at("/paths").has("/api/v2/instance")).isTrue();
    assertThat(document.at("/components/schemas/Instance/properties").has("api_versions")).isTrue();
  }

  @Test
  void healthIsPlainText() {
    assertThat(gateway.get("/health").body()).isEqualTo("OK");
    assertThat(gateway.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(gateway.get("/api/v1/streaming/health").body()).isEqualTo("OK");
  }
}
