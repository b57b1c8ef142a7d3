package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.Streaming;
import dev.tintype.tests.system.TestSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The streams of lists: what people post who are in one, for its owner alone. */
class ListStreamTest {
  private static final String STREAMING = "/api/v1/streaming";

  private final TestSystem system = TestSystem.shared();
  private final Person anna = system.person("anna");
  private final Person ben = system.person("ben");
  private final Person clara = system.person("clara");
  private String list;

  @BeforeEach
  void annaHasAListOfBen() {
    anna.follows(ben);
    anna.follows(clara);
    list = anna.post("/api/v1/lists", "title", "Friends").expect(200).text("id");
    takesIn(ben);
    system.settle();
  }

  private void takesIn(Person person) {
    anna.post("/api/v1/lists/" + list + "/accounts", "account_ids[]", person.id()).expect(200);
  }

  private void takesOut(Person person) {
    anna.delete("/api/v1/lists/" + list + "/accounts", "account_ids[]", person.id()).expect(200);
  }

  /** On one connection with the user's stream, which hears of everybody. */
  private Streaming stream() {
    var stream = Streaming.open(anna, STREAMING + "?stream=list&list=" + list);
    stream.say("type", "subscribe", "stream", "user");
    stream.settle();
    return stream;
  }

  private static boolean isUpdate(JsonNode message, JsonNode post) {
    return message.path("event").asString("").equals("update")
        && message.path("payload").asString().contains(post.path("id").asString());
  }

  private void assertHeard(Streaming stream, JsonNode post) {
    stream.await(it -> isUpdate(it, post) && it.path("stream").toString().equals(words()));
  }

  /** The user's stream hears of it, and the list's doesn't. */
  private void assertUnheard(Streaming stream, JsonNode post) {
    stream.await(it -> isUpdate(it, post));
    stream.settle();
    assertThat(stream.all())
        .noneMatch(it -> isUpdate(it, post) && it.path("stream").toString().equals(words()));
  }

  private String words() {
    return "[\"list\",\"" + list + "\"]";
  }

  @Test
  void onlyPeopleOfTheListAreHeard() {
    try (var stream = stream()) {
      assertUnheard(stream, clara.says("From outside"));
      var post = ben.says("From inside");
      assertHeard(stream, post);
      ben.put("/api/v1/statuses/" + post.path("id").asString(), "status", "Another word")
          .expect(200);
      var edited = stream.await(it -> it.path("event").asString("").equals("status.update"));
      assertThat(edited.path("payload").asString()).contains("Another word");
      ben.delete("/api/v1/statuses/" + post.path("id").asString()).expect(200);
      stream.await(it ->
          it.path("event").asString("").equals("delete")
              && it.path("stream").toString().equals(words())
              && it.path("payload").equals(post.path("id")));
    }
  }

  @Test
  void whoIsTakenInOrOutIsHeardOrNotWhileTheStreamIsOpen() {
    try (var stream = stream()) {
      assertUnheard(stream, clara.says("Not yet"));
      takesIn(clara);
      assertHeard(stream, clara.says("Now I am"));
      takesOut(ben);
      assertUnheard(stream, ben.says("Anybody there?"));
      takesIn(ben);
      anna.unfollows(ben);
      anna.follows(ben);
      system.settle();
      assertUnheard(stream, ben.says("Whom nobody follows is in no list"));
      anna.delete("/api/v1/lists/" + list).expect(200);
      assertUnheard(stream, clara.says("The list is no more"));
    }
  }

  @Test
  void nobodyHearsTheListsOfOthers() {
    try (var stream = Streaming.open(ben, STREAMING)) {
      for (String other : new String[] {list, "17", "friends"}) {
        stream.say("type", "subscribe", "stream", "list", "list", other);
        assertThat(stream.await(it -> it.has("error")).path("status").asInt()).isEqualTo(404);
      }
    }
    ben.get(STREAMING + "/list", "list", list).expect(404);
    anna.get(STREAMING + "/list", "list", "17").expect(404);
  }

  @Test
  void aStreamThatIsLeftIsHeardNoLonger() {
    try (var stream = stream()) {
      stream.say("type", "unsubscribe", "stream", "list", "list", list);
      stream.settle();
      assertUnheard(stream, ben.says("Left alone"));
    }
  }
}
