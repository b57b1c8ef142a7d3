package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.Streaming;
import dev.tintype.tests.system.TestSystem;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Mastodon's streaming, as its clients use it. */
class StreamingTest {
  private static final String STREAMING = "/api/v1/streaming";

  private final TestSystem system = TestSystem.shared();
  private final Person anna = system.person("anna");
  private final Person ben = system.person("ben");

  /** Opens a stream that hears everything from now on. */
  private static Streaming stream(Person who, String query) {
    var stream = Streaming.open(who, STREAMING + query);
    stream.settle();
    return stream;
  }

  private static String status(JsonNode post) {
    return "/api/v1/statuses/" + post.path("id").asString();
  }

  @Test
  void followersHearOfPostsTheirEditsAndTheirEnd() {
    ben.follows(anna);
    system.settle();
    try (var bens = stream(ben, "?stream=user");
        var annas = stream(anna, "?stream=user")) {
      var post = anna.posts("First light", 1);
      anna.put(status(post), "status", "First light again").expect(200);
      system.settle();
      anna.delete(status(post)).expect(200);

      for (var stream : List.of(bens, annas)) {
        var update = stream.event("update");
        assertThat(update.path("id")).isEqualTo(post.path("id"));
        assertThat(update.path("content").asString()).contains("First light");
        assertThat(update.at("/account/username").asString()).isEqualTo(anna.username());
        assertThat(stream.event("status.update").path("content").asString()).contains("again");
        var deleted = stream.await(it -> it.path("event").asString("").equals("delete"));
        assertThat(deleted.path("payload")).isEqualTo(post.path("id"));
        assertThat(deleted.path("stream").toString()).isEqualTo("[\"user\"]");
        assertThat(updates(stream)).hasSize(1);
      }
    }
  }

  @Test
  void peopleHearNothingThatTheyMayNotSee() {
    var muting = system.person("clara");
    var blocked = system.person("dora");
    List.of(ben, muting, blocked).forEach(it -> it.follows(anna));
    muting.post("/api/v1/accounts/" + anna.id() + "/mute").expect(200);
    system.settle();
    try (var bens = stream(ben, "?stream=public");
        var mutings = stream(muting, "?stream=public");
        var blockeds = stream(blocked, "?stream=public");
        var annas = stream(anna, "?stream=public")) {
      anna.blocks(blocked);
      var hidden = anna.says("For followers only", "visibility", "private");
      var open = anna.says("For everybody");
      assertThat(bens.event("update").path("id")).isEqualTo(open.path("id"));
      assertThat(annas.event("update").path("id")).isEqualTo(open.path("id"));
      var marker = ben.says("The last word");
      for (var stream : List.of(bens, mutings, blockeds, annas)) {
        var id = marker.path("id");
        stream.await(it -> it.path("payload").asString("").contains(id.asString()));
        assertThat(updates(stream)).noneMatch(it -> it.contains(hidden.path("id").asString()));
      }
      for (var stream : List.of(mutings, blockeds)) {
        assertThat(updates(stream)).noneMatch(it -> it.contains(open.path("id").asString()));
      }
    }
  }

  @Test
  void oneSocketHasManyStreamsThatComeAndGo() {
    try (var stream = Streaming.open(ben, STREAMING)) {
      stream.say("type", "subscribe", "stream", "hashtag", "tag", "Lighthouse");
      stream.say("type", "subscribe", "stream", "public:local");
      stream.settle();
      anna.says("One more #lighthouse");
      var streams =
          List.of(
              stream.await(StreamingTest::isUpdate).path("stream").toString(),
              stream.await(StreamingTest::isUpdate).path("stream").toString());
      assertThat(streams)
          .containsExactlyInAnyOrder("[\"hashtag\",\"Lighthouse\"]", "[\"public:local\"]");

      stream.say("type", "unsubscribe", "stream", "public:local");
      stream.settle();
      anna.says("No tag here");
      var tagged = anna.says("Another #lighthouse");
      var next = stream.await(StreamingTest::isUpdate);
      assertThat(next.path("payload").asString()).contains(tagged.path("id").asString());
    }
  }

  @Test
  void whatIsNoStreamIsSaidSo() {
    try (var stream = Streaming.open(ben, STREAMING)) {
      stream.say("type", "subscribe", "stream", "weather");
      assertThat(stream.await(it -> it.has("error")).path("status").asInt()).isEqualTo(400);
      stream.say("type", "subscribe", "stream", "hashtag");
      assertThat(stream.await(it -> it.has("error")).path("status").asInt()).isEqualTo(400);
      stream.say("type", "subscribe", "stream", "list", "list", "17");
      assertThat(stream.await(it -> it.has("error")).path("status").asInt()).isEqualTo(404);
      stream.sayJson("neither");
      assertThat(stream.await(it -> it.has("error")).path("status").asInt()).isEqualTo(400);
    }
    String address = Streaming.address(ben) + STREAMING;
    assertThatThrownBy(() -> Streaming.openAt(address + "?access_token=nobody"))
        .isInstanceOf(CompletionException.class);
    assertThatThrownBy(() -> Streaming.openAt(address)).isInstanceOf(CompletionException.class);
  }

  @Test
  void aLikeIsANotificationAtOnce() {
    var post = anna.posts("Lake", 1);
    try (var stream = stream(anna, "?stream=user:notification")) {
      ben.post(status(post) + "/favourite").expect(200);
      var notification = stream.event("notification");
      assertThat(notification.path("type").asString()).isEqualTo("favourite");
      assertThat(notification.at("/account/username").asString()).isEqualTo(ben.username());
      assertThat(notification.at("/status/id")).isEqualTo(post.path("id"));
    }
  }

  @Test
  void requestsThatAreLetInAreToldAsMerged() {
    anna.patch("/api/v2/notifications/policy", "for_not_following", "filter").expect(200);
    ben.says("psst @" + anna.username());
    system.settle();
    var requests = anna.get("/api/v1/notifications/requests").expect(200).ids();
    try (var user = stream(anna, "?stream=user");
        var only = stream(anna, "?stream=user:notification")) {
      anna.post("/api/v1/notifications/requests/accept", "id[]", requests.getFirst()).expect(200);
      for (var stream : List.of(user, only)) {
        stream.await(it -> it.path("event").asString("").equals("notifications_merged"));
      }
    }
  }

  @Test
  @Timeout(60)
  void eventStreamsTellTheSame() throws Exception {
    ben.follows(anna);
    system.settle();
    var address = Streaming.address(ben).replaceFirst("^ws", "http") + STREAMING;
    var request =
        HttpRequest.newBuilder(URI.create(address + "/user"))
            .header("Authorization", "Bearer " + ben.token())
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofInputStream());
      try (var lines =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        var post = anna.says("Read me");
        var line = lines.readLine();
        while (!"event: update".equals(line)) {
          line = lines.readLine();
        }
        assertThat(lines.readLine()).startsWith("data: {").contains(post.path("id").asString());
      }
      client.shutdownNow();
      var health = HttpRequest.newBuilder(URI.create(address + "/health")).build();
      try (var other = HttpClient.newHttpClient()) {
        assertThat(other.send(health, BodyHandlers.ofString()).body()).isEqualTo("OK");
      }
    }
  }

  private static boolean isUpdate(JsonNode message) {
    return message.path("event").asString("").equals("update");
  }

  private static List<String> updates(Streaming stream) {
    return stream.all().stream()
        .filter(StreamingTest::isUpdate)
        .map(it -> it.path("payload").asString())
        .toList();
  }
}
