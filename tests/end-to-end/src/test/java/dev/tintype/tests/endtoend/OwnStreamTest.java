package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.Streaming;
import dev.tintype.tests.system.TestSystem;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Our own stream, as our pages use it. */
class OwnStreamTest {
  private final TestSystem system = TestSystem.shared();
  private final Person anna = system.person("anna");
  private final Person ben = system.person("ben");

  private static Streaming stream(Person who) {
    var stream = Streaming.open(who, "/api/tintype/v1/stream");
    stream.settle();
    return stream;
  }

  private static String id(JsonNode post) {
    return post.path("id").asString();
  }

  @Test
  void newPostsOfHomeAreAnnounced() {
    ben.follows(anna);
    system.settle();
    try (var stream = stream(ben)) {
      var post = anna.posts("First light", 1);
      assertThat(stream.told("post").path("post").asString()).isEqualTo(id(post));
      anna.delete("/api/v1/statuses/" + id(post)).expect(200);
      assertThat(stream.told("post.gone").path("post").asString()).isEqualTo(id(post));
    }
  }

  @Test
  void whoLooksAtAPostSeesItsNumbersGrow() {
    var post = anna.posts("Lake", 1);
    try (var stream = stream(ben)) {
      stream.say("type", "subscribe", "topic", "post." + id(post));
      stream.settle();
      anna.post("/api/v1/statuses/" + id(post) + "/favourite").expect(200);
      var counts = stream.told("counts");
      assertThat(counts.path("post").asString()).isEqualTo(id(post));
      assertThat(counts.path("likes").asInt()).isEqualTo(1);
    }
  }

  @Test
  void nobodyLooksAtWhatTheyMayNotSee() {
    var post = anna.says("For followers only", "visibility", "private");
    try (var stream = stream(ben)) {
      stream.say("type", "subscribe", "topic", "post." + id(post));
      var refused = stream.told("error");
      assertThat(refused.path("topic").asString()).isEqualTo("post." + id(post));
      assertThat(refused.path("error").asString()).isEqualTo("NotFound");
      stream.say("type", "subscribe", "topic", "account." + anna.id());
      assertThat(stream.told("error").path("error").asString()).isEqualTo("unknown_topic");
    }
  }

  @Test
  void theActivityBadgeHearsOfWhatIsNew() {
    var post = anna.posts("Lake", 1);
    try (var stream = stream(anna)) {
      ben.post("/api/v1/statuses/" + id(post) + "/favourite").expect(200);
      assertThat(stream.told("notification").path("kind").asString()).isNotEmpty();
    }
  }

  @Test
  void whatIsReadInOneTabIsReadInAllOfThem() {
    var post = anna.posts("Lake", 1);
    try (var one = stream(anna);
        var other = stream(anna);
        var bens = stream(ben)) {
      ben.post("/api/v1/statuses/" + id(post) + "/favourite").expect(200);
      assertThat(one.told("unread").path("notifications").asInt()).isEqualTo(1);
      assertThat(other.told("unread").path("notifications").asInt()).isEqualTo(1);

      var newest = anna.get("/api/v1/notifications").expect(200).ids().getFirst();
      anna.post("/api/v1/markers", "notifications[last_read_id]", newest).expect(200);
      for (var tab : List.of(one, other)) {
        var marker = tab.told("marker");
        assertThat(marker.path("timeline").asString()).isEqualTo("notifications");
        assertThat(marker.path("last_read_id").asString()).isEqualTo(newest);
        assertThat(tab.told("unread").path("notifications").asInt()).isZero();
      }

      ben.post("/api/v1/accounts/" + anna.id() + "/follow").expect(200);
      assertThat(one.told("unread").path("notifications").asInt()).isEqualTo(1);
      anna.post("/api/v1/notifications/clear").expect(200);
      assertThat(one.told("unread").path("notifications").asInt()).isZero();
      bens.settle();
      assertThat(bens.all())
          .noneMatch(it -> it.path("type").asString().matches("unread|marker|notification"));
    }
  }

  @Test
  void twoWhoTalkSeeMessagesTypingAndReceiptsOfEachOther() {
    String chat = chatOf(anna, ben);
    String path = "/api/tintype/v1/chats/" + chat;
    try (var annas = stream(anna);
        var bens = stream(ben);
        var direct = Streaming.open(ben, "/api/v1/streaming?stream=direct")) {
      direct.settle();
      annas.say("type", "typing", "conversation", chat);
      var typing = bens.told("chat.typing");
      assertThat(typing.path("conversation").asString()).isEqualTo(chat);
      assertThat(typing.path("account").asString()).isEqualTo(anna.id());

      var sent = anna.post(path + "/messages", "client_id", "c1", "text", "Ahoy").expect(200);
      var arrived = bens.told("chat.message");
      assertThat(arrived.path("message").asString()).isEqualTo(sent.text("id"));
      assertThat(arrived.path("seq").asLong()).isEqualTo(sent.json().path("seq").asLong());
      var read = ben.get(path + "/messages/" + sent.text("id")).json();
      assertThat(withoutAddress(arrived.path("content"))).isEqualTo(withoutAddress(read));
      assertThat(withoutAddress(annas.told("chat.message").path("content")))
          .isEqualTo(withoutAddress(sent.json()));
      assertThat(direct.event("conversation").path("id").asString()).isEqualTo(chat);

      ben.post(path + "/read", "seq", "1").expect(200);
      var receipt = annas.told("chat.read");
      assertThat(receipt.path("account").asString()).isEqualTo(ben.id());
      assertThat(receipt.path("seq").asLong()).isEqualTo(1);
    }
  }

  @Test
  void whatEveryoneSeesOtherwiseIsToldByItsId() {
    String chat = chatOf(anna, ben);
    var post = id(anna.posts("Lake", 1));
    try (var stream = stream(ben)) {
      var sent =
          anna.post(
                  "/api/tintype/v1/chats/" + chat + "/messages", "client_id", "p", "post_id", post)
              .expect(200);
      var arrived = stream.told("chat.message");
      assertThat(arrived.path("message").asString()).isEqualTo(sent.text("id"));
      assertThat(arrived.has("content")).isFalse();
    }
  }

  @Test
  void whoIsThereIsSeenByThoseWhoMay() {
    String chat = chatOf(anna, ben);
    ben.post("/api/tintype/v1/chats/" + chat + "/messages", "client_id", "c1", "text", "Ahoy")
        .expect(200);
    String watch = "{\"type\":\"watch\",\"accounts\":[\"%s\"]}";
    var stranger = system.person("clara");
    try (var annas = stream(anna);
        var strangers = stream(stranger)) {
      annas.sayJson(watch.formatted(ben.id()));
      assertThat(annas.told("presence").path("present").asBoolean()).isFalse();
      strangers.sayJson(watch.formatted(ben.id()));
      strangers.settle();
      try (var bens = stream(ben)) {
        var present = annas.told("presence");
        assertThat(present.path("account").asString()).isEqualTo(ben.id());
        assertThat(present.path("present").asBoolean()).isTrue();
      }
      assertThat(annas.told("presence").path("present").asBoolean()).isFalse();
      strangers.settle();
      assertThat(strangers.all()).noneMatch(it -> it.path("type").asString().equals("presence"));
    }
  }

  /** Of two who follow each other, so that nobody has to be asked. */
  private String chatOf(Person one, Person other) {
    one.follows(other);
    other.follows(one);
    system.settle();
    return one.post("/api/tintype/v1/chats", "account_id", other.id()).expect(200).text("id");
  }

  /** The doors of the tests' cluster have an address each, where an installation has one origin. */
  private static String withoutAddress(JsonNode content) {
    return content.toString().replaceAll("http://127\\.0\\.0\\.1:\\d+", "");
  }
}
