package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Pictures;
import dev.tintype.tests.system.TestSystem;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PostLifeTest {
  private final TestSystem system = TestSystem.shared();

  @Test
  void anEditKeepsTheHistory() {
    var anna = system.person("anna");
    var id = anna.says("First #words").path("id").asString();

    var edited = anna.put("/api/v1/statuses/" + id, "status", "Better #words").json();

    assertThat(edited.path("content").asString()).contains("Better");
    assertThat(edited.path("edited_at").isNull()).isFalse();
    var history = anna.get("/api/v1/statuses/" + id + "/history").json();
    assertThat(history).hasSize(2);
    assertThat(history.get(0).path("content").asString()).contains("First");
    assertThat(anna.get("/api/v1/statuses/" + id + "/source").text("text"))
        .isEqualTo("Better #words");
  }

  @Test
  void retriesWithOneKeyMakeOnePostEvenAtTheSameTime() throws Exception {
    var anna = system.person("anna");
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          java.util.stream.IntStream.range(0, 8)
              .mapToObj(number ->
                  executor.submit(() ->
                      anna.send(
                              "POST",
                              "/api/v1/statuses",
                              java.net.http.HttpRequest.BodyPublishers.ofString("status=Once"),
                              "application/x-www-form-urlencoded",
                              "Idempotency-Key",
                              "key-of-" + anna.username())
                          .expect(200)
                          .text("id")))
              .toList();
      var first = answers.getFirst().get();
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(first);
      }
    }
    assertThat(anna.get("/api/v1/accounts/" + anna.id() + "/statuses").ids()).hasSize(1);
  }

  @Test
  void wordsAreEscapedAndLinked() {
    var anna = system.person("anna");
    var ben = system.person("ben");

    var post =
        anna.says(
            "<script>alert(1)</script> @" + ben.username() + " #Figs https://figs.example/a?b");

    String content = post.path("content").asString();
    assertThat(content).doesNotContain("<script>").contains("&lt;script&gt;");
    assertThat(content).contains("/@" + ben.username()).contains("/tags/");
    assertThat(post.path("mentions").get(0).path("id").asString()).isEqualTo(ben.id());
    assertThat(post.path("tags").get(0).path("name").asString().toLowerCase()).isEqualTo("figs");
  }

  @Test
  void whatIsWrongWithAPostIsSaid() {
    var anna = system.person("anna");
    var ben = system.person("ben");
    var ofBen = ben.uploads(Pictures.jpeg(300, 300, 1), "");

    anna.post("/api/v1/statuses").expect(422);
    anna.post("/api/v1/statuses", "status", "x".repeat(2201)).expect(422);
    anna.post("/api/v1/statuses", "status", "not mine", "media_ids[]", ofBen).expect(422);
    anna.post("/api/v1/statuses", "status", "a reply", "in_reply_to_id", "123").expect(422);
    system.visitor().post("/api/v1/statuses", "status", "nobody").expect(401);
    anna.upload("POST", "/api/v2/media", "file", "no picture".getBytes()).expect(422);
    ben.delete("/api/v1/statuses/" + anna.says("mine").path("id").asString()).expect(404);
  }

  @Test
  void draftsWaitAndBecomePosts() {
    var anna = system.person("anna");
    var draft =
        anna.post("/api/tintype/v1/drafts", "status", "Not yet #soon").json().path("id").asString();
    assertThat(anna.get("/api/tintype/v1/drafts").ids()).containsExactly(draft);
    assertThat(anna.get("/api/v1/accounts/" + anna.id() + "/statuses").ids()).isEmpty();

    var post = anna.post("/api/tintype/v1/drafts/" + draft + "/publish").json();

    assertThat(post.path("content").asString()).contains("Not yet");
    assertThat(anna.get("/api/tintype/v1/drafts").ids()).isEmpty();
  }

  @Test
  void hashtagsArePagesOfTheirOwn() {
    var anna = system.person("anna");
    String tag = "tag" + anna.id();
    var one = anna.says("#" + tag + " one").path("id").asString();
    var two = anna.says("#" + tag.toUpperCase() + " #extra two").path("id").asString();
    anna.says("hidden #" + tag, "visibility", "unlisted");

    assertThat(system.person("ben").get("/api/v1/timelines/tag/" + tag).ids())
        .containsExactly(two, one);
    assertThat(anna.get("/api/v1/timelines/tag/" + tag, "none[]", "extra").ids())
        .containsExactly(one);
  }

  @Test
  void pinnedPostsStandApart() {
    var anna = system.person("anna");
    var id = anna.says("On top").path("id").asString();
    anna.says("Below");

    anna.post("/api/v1/statuses/" + id + "/pin").expect(200);

    assertThat(anna.get("/api/v1/accounts/" + anna.id() + "/statuses", "pinned", "true").ids())
        .containsExactly(id);
  }
}
