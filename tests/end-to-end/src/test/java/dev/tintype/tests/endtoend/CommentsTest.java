package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Answer;
import dev.tintype.tests.system.Client;
import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.TestSystem;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommentsTest {
  private final TestSystem system = TestSystem.shared();
  private final Person anna = system.person("anna");
  private final Person ben = system.person("ben");
  private final String post = anna.says("A hill").path("id").asString();

  @Test
  void aCommentIsAStatusThatAnswersOne() {
    var comment = comments(ben, post, "Lovely, @" + anna.username() + " #hills");

    assertThat(comment.path("in_reply_to_id").asString()).isEqualTo(post);
    assertThat(comment.path("in_reply_to_account_id").asString()).isEqualTo(anna.id());
    assertThat(comment.path("visibility").asString()).isEqualTo("public");
    assertThat(comment.path("content").asString()).contains("/@" + anna.username());
    assertThat(comment.path("mentions").get(0).path("id").asString()).isEqualTo(anna.id());
    assertThat(comment.path("comment").path("post_id").asString()).isEqualTo(post);
    String id = comment.path("id").asString();
    var seen = system.visitor().get("/api/v1/statuses/" + id).json();
    assertThat(seen.path("content")).isEqualTo(comment.path("content"));
    assertThat(anna.get("/api/v1/statuses", "id[]", id, "id[]", post).ids())
        .containsExactly(id, post);
    assertThat(ben.get("/api/v1/accounts/" + ben.id() + "/statuses").ids()).containsExactly(id);
    assertThat(
            ben.get("/api/v1/accounts/" + ben.id() + "/statuses", "exclude_replies", "true").ids())
        .isEmpty();
  }

  @Test
  void theContextOfAStatusIsTheWholeTree() {
    String one = id(comments(ben, post, "1"));
    String two = id(comments(anna, post, "2"));
    String oneOne = id(comments(anna, one, "1.1"));
    String deep = id(comments(ben, oneOne, "1.1.1"));
    String twoOne = id(comments(ben, two, "2.1"));

    var below = ben.get("/api/v1/statuses/" + post + "/context").json();
    assertThat(below.path("ancestors")).isEmpty();
    assertThat(ids(below.path("descendants"))).containsExactly(one, oneOne, deep, two, twoOne);
    var around = system.visitor().get("/api/v1/statuses/" + oneOne + "/context").json();
    assertThat(ids(around.path("ancestors"))).containsExactly(post, one);
    assertThat(ids(around.path("descendants"))).containsExactly(deep);
    assertThat(around.path("descendants").get(0).path("in_reply_to_id").asString())
        .isEqualTo(oneOne);
    assertThat(around.path("descendants").get(0).path("in_reply_to_account_id").asString())
        .isEqualTo(anna.id());
  }

  @Test
  void repliesAreCountedOnPostsAndComments() {
    String one = id(comments(ben, post, "1"));
    comments(anna, one, "1.1");
    comments(anna, one, "1.2");
    var seen = ben.get("/api/v1/statuses/" + post).json();
    assertThat(seen.path("replies_count").asInt()).isEqualTo(3);
    assertThat(seen.path("reply_count").asInt()).isEqualTo(3);
    assertThat(ben.get("/api/v1/statuses/" + one).json().path("replies_count").asInt())
        .isEqualTo(2);
    var listed =
        ben.get("/api/v1/accounts/" + anna.id() + "/statuses", "exclude_replies", "true").json();
    assertThat(listed.get(0).path("replies_count").asInt()).isEqualTo(3);

    anna.delete("/api/v1/statuses/" + id(comments(ben, one, "1.3"))).expect(200);
    ben.get("/api/v1/statuses/" + post).expect(200);
    var again =
        ben.get("/api/v1/accounts/" + anna.id() + "/statuses", "exclude_replies", "true").json();
    assertThat(again.get(0).path("replies_count").asInt()).isEqualTo(3);
  }

  @Test
  void retriesWithOneKeyMakeOneCommentEvenAtTheSameTime() throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 6)
              .mapToObj(number ->
                  executor.submit(() ->
                      ben.send(
                              "POST",
                              "/api/v1/statuses?in_reply_to_id=" + post + "&status=Once",
                              BodyPublishers.noBody(),
                              "application/json",
                              "Idempotency-Key",
                              "comment of " + ben.username())
                          .expect(200)
                          .text("id")))
              .toList();
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(answers.getFirst().get());
      }
    }
    assertThat(page(anna)).hasSize(1);
  }

  @Test
  void anEditKeepsTheHistoryAndADeletedCommentCanBeWrittenAnew() {
    String id = id(comments(ben, post, "Frist"));
    assertThat(ben.put("/api/v1/statuses/" + id, "status", "First").text("content"))
        .contains("First");
    assertThat(anna.get("/api/v1/statuses/" + id + "/history").json()).hasSize(2);
    assertThat(ben.get("/api/v1/statuses/" + id + "/source").text("text")).isEqualTo("First");
    anna.put("/api/v1/statuses/" + id, "status", "Mine").expect(404);
    assertThat(ben.delete("/api/v1/statuses/" + id).text("text")).isEqualTo("First");
    ben.get("/api/v1/statuses/" + id).expect(404);
    assertThat(page(anna)).isEmpty();
  }

  @Test
  void aDeletedCommentKeepsItsPlaceWithoutAName() {
    String top = id(comments(ben, post, "Regretted"));
    String reply = id(comments(anna, top, "But why?"));
    ben.delete("/api/v1/statuses/" + top).expect(200);

    var below = anna.get("/api/v1/statuses/" + post + "/context").json().path("descendants");
    assertThat(ids(below)).containsExactly(top, reply);
    assertThat(below.get(0).path("comment").path("placeholder").asBoolean()).isTrue();
    assertThat(below.get(0).toString()).doesNotContain(ben.username()).doesNotContain("Regretted");
    assertThat(below.get(1).path("in_reply_to_account_id").isNull()).isTrue();
    anna.get("/api/v1/statuses/" + top).expect(404);
    ben.says("still here?", "in_reply_to_id", reply);
  }

  @Test
  void whoHasBlockedTheOtherIsNotReadAndNotAnswered() {
    var carl = system.person("carl");
    String bens = id(comments(ben, post, "By ben"));
    String carls = id(comments(carl, bens, "By carl"));
    comments(carl, post, "Carl alone");
    carl.blocks(ben);

    for (Client viewer : List.of(ben, carl)) {
      String other = viewer == ben ? "By carl" : "By ben";
      assertThat(viewer.get("/api/v1/statuses/" + post + "/context").text()).doesNotContain(other);
      assertThat(viewer.get(pageOf(post)).text()).doesNotContain(other);
    }
    ben.get("/api/v1/statuses/" + carls).expect(404);
    var below = carl.get("/api/v1/statuses/" + post + "/context").json().path("descendants");
    assertThat(below.get(0).path("comment").path("placeholder").asBoolean()).isTrue();
    assertThat(below.toString()).doesNotContain(ben.username()).doesNotContain(ben.id());
    ben.post("/api/v1/statuses", "status", "hello", "in_reply_to_id", carls).expect(422);
    assertThat(page(anna)).hasSize(2);
  }

  @Test
  void theMutedAreFoldedAway() {
    comments(ben, post, "By ben");
    anna.post("/api/v1/accounts/" + ben.id() + "/mute").expect(200);
    assertThat(anna.get("/api/v1/statuses/" + post + "/context").json().path("descendants"))
        .isEmpty();
    assertThat(page(anna).getFirst().path("comment").path("folded").asBoolean()).isTrue();
    assertThat(page(ben).getFirst().path("comment").path("folded").asBoolean()).isFalse();
  }

  @Test
  void commentsAreForThoseWhoSeeThePost() {
    String closed = id(anna.says("For friends", "audience", "close_friends"));
    String followers = id(anna.says("For followers", "audience", "followers"));
    String own = id(comments(anna, closed, "secret"));
    ben.get("/api/v1/statuses/" + own).expect(404);
    ben.get("/api/v1/statuses/" + own + "/context").expect(404);
    ben.get(pageOf(closed)).expect(404);
    ben.post("/api/v1/statuses", "status", "hi", "in_reply_to_id", closed).expect(422);
    ben.post("/api/v1/statuses", "status", "hi", "in_reply_to_id", own).expect(422);
    ben.post("/api/v1/statuses", "status", "hi", "in_reply_to_id", followers).expect(422);
    ben.follows(anna);
    assertThat(comments(ben, followers, "I follow").path("visibility").asString())
        .isEqualTo("private");
  }

  @Test
  void anAuthorPinsAndHidesAndSaysWhoMayComment() {
    String one = id(comments(ben, post, "one"));
    String two = id(comments(ben, post, "two"));
    ben.post("/api/tintype/v1/comments/" + two + "/pin").expect(404);
    anna.post("/api/tintype/v1/comments/" + two + "/pin").expect(200);
    assertThat(page(ben)).extracting(CommentsTest::id).containsExactly(two, one);

    var hidden = anna.post("/api/tintype/v1/comments/" + one + "/hide").json();
    assertThat(hidden.path("comment").path("hidden").asBoolean()).isTrue();
    assertThat(page(ben)).extracting(CommentsTest::id).containsExactly(two, one);
    assertThat(page(ben).getLast().path("comment").path("hidden").asBoolean()).isFalse();
    assertThat(page(system.visitor())).extracting(CommentsTest::id).containsExactly(two);
    system.visitor().get("/api/v1/statuses/" + one).expect(404);
    assertThat(anna.get(pageOf(post), "hidden", "true").text()).contains(one);
    anna.post("/api/tintype/v1/comments/" + one + "/show").expect(200);

    String ofPost = "/api/tintype/v1/posts/" + post + "/comment-settings";
    assertThat(anna.patch(ofPost, "commenters", "followers").text("commenters"))
        .isEqualTo("followers");
    assertThat(
            ben.post("/api/v1/statuses", "status", "x", "in_reply_to_id", post).expect(422).text())
        .contains("comments_followers_only");
    assertThat(anna.patch(ofPost).json().path("commenters").isNull()).isTrue();
    var all = anna.patch("/api/tintype/v1/comment-settings", "hidden_words[]", "spam").json();
    assertThat(all.path("commenters").asString()).isEqualTo("everyone");
    comments(ben, post, "Spam!");
    assertThat(page(system.visitor())).hasSize(2);
    assertThat(anna.get("/api/tintype/v1/comment-settings").text()).contains("spam");
    anna.patch("/api/tintype/v1/comment-settings", "commenters", "martians").expect(422);
  }

  @Test
  void commentsComeByPages() {
    var written = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      written.add(id(comments(i % 2 == 0 ? anna : ben, post, "c" + i)));
    }
    comments(ben, written.getFirst(), "reply");
    var first = anna.get(pageOf(post), "limit", "3").json();
    assertThat(ids(first.path("comments"))).isEqualTo(written.subList(0, 3));
    String next = first.path("next").asString();
    var second = anna.get(pageOf(post), "limit", "3", "after", next).json();
    assertThat(ids(second.path("comments"))).isEqualTo(written.subList(3, 5));
    assertThat(second.path("next").isNull()).isTrue();
    var newest = anna.get(pageOf(post), "limit", "1", "order", "newest").json();
    assertThat(ids(newest.path("comments"))).containsExactly(written.getLast());
    var replies = anna.get("/api/tintype/v1/comments/" + written.getFirst() + "/replies").json();
    assertThat(replies.path("comments")).hasSize(1);
  }

  @Test
  void aMutedConversationIsMutedWithAllItsComments() {
    String comment = id(comments(ben, post, "hello"));
    assertThat(ben.post("/api/v1/statuses/" + comment + "/mute").json().path("muted").asBoolean())
        .isTrue();
    assertThat(muted(ben, post)).isTrue();
    assertThat(muted(anna, post)).isFalse();
    ben.post("/api/v1/statuses/" + post + "/unmute").expect(200);
    assertThat(muted(ben, comment)).isFalse();
  }

  @Test
  void aCommentIsLikedAsAPostIs() {
    String comment = id(comments(ben, post, "hello"));
    var liked = anna.post("/api/v1/statuses/" + comment + "/favourite").json();
    assertThat(liked.path("favourites_count").asInt()).isEqualTo(1);
    assertThat(liked.path("in_reply_to_id").asString()).isEqualTo(post);
    assertThat(anna.get("/api/v1/favourites").ids()).containsExactly(comment);
    assertThat(ben.get("/api/v1/statuses/" + comment + "/favourited_by").ids())
        .containsExactly(anna.id());
    assertThat(page(anna).getFirst().path("favourited").asBoolean()).isTrue();
  }

  @Test
  void whatACommentCannotBeIsSaid() {
    refused("status", "");
    refused("status", "x".repeat(2201));
    refused("status", "x", "media_ids[]", "1");
    refused("status", "x", "poll[options][]", "a");
    refused("status", "x", "visibility", "direct");
    refused("status", "x", "scheduled_at", "2030-01-01T00:00:00Z");
    String off = id(anna.says("No words, please", "comments_disabled", "true"));
    assertThat(
            ben.post("/api/v1/statuses", "status", "x", "in_reply_to_id", off).expect(422).text())
        .contains("comments_off");
    system.visitor().post("/api/v1/statuses", "status", "x", "in_reply_to_id", post).expect(401);
    assertThat(page(anna)).isEmpty();
  }

  @Test
  void commentingWorksWithoutScripts() {
    Client browser = ben.browser();
    String page = "/@" + anna.username() + "/" + post;
    var written =
        browser.post(
            "/comments", "in_reply_to_id", post, "status", "By form", "key", "1", "next", page);
    String id = id(page(anna).getFirst());
    assertThat(written.expect(303).header("location")).hasValue(page + "#comment-" + id);
    browser.post(
        "/comments", "in_reply_to_id", post, "status", "By form", "key", "1", "next", page);
    assertThat(page(anna)).hasSize(1);
    var blank = browser.post("/comments", "in_reply_to_id", post, "status", " ", "next", page);
    assertThat(blank.expect(303).header("location").orElseThrow())
        .startsWith(page + "?error=comment_blank");
    var outside = system.visitor().post("/comments", "in_reply_to_id", post, "next", page);
    assertThat(outside.expect(303).header("location").orElseThrow()).startsWith("/sign-in?next=");
    browser.post("/comments/" + id + "/delete", "next", page).expect(303);
    assertThat(page(anna)).isEmpty();
  }

  @Test
  void theCommentsOfTheDeletedGoWithThem() {
    String top = id(comments(ben, post, "By ben"));
    comments(anna, top, "stays");
    ben.browser().delete("/api/tintype/v1/account", "password", Person.PASSWORD).expect(202);
    system.settle();
    var below = anna.get("/api/v1/statuses/" + post + "/context").json().path("descendants");
    assertThat(below).hasSize(2);
    assertThat(below.toString()).doesNotContain("By ben").doesNotContain(ben.id());

    anna.delete("/api/v1/statuses/" + post).expect(200);
    system.settle();
    anna.get("/api/v1/statuses/" + below.get(1).path("id").asString()).expect(404);
  }

  private void refused(String... parameters) {
    var all = new ArrayList<>(List.of("in_reply_to_id", post));
    all.addAll(List.of(parameters));
    ben.post("/api/v1/statuses", all.toArray(String[]::new)).expect(422);
  }

  private static JsonNode comments(Person writer, String answered, String words) {
    return writer.says(words, "in_reply_to_id", answered);
  }

  private List<JsonNode> page(Client viewer) {
    Answer answer = viewer.get(pageOf(post));
    var comments = new ArrayList<JsonNode>();
    answer.json().path("comments").forEach(comments::add);
    return comments;
  }

  private static String pageOf(String post) {
    return "/api/tintype/v1/posts/" + post + "/comments";
  }

  private static boolean muted(Client viewer, String status) {
    return viewer.get("/api/v1/statuses/" + status).json().path("muted").asBoolean();
  }

  private static String id(JsonNode status) {
    return status.path("id").asString();
  }

  private static List<String> ids(JsonNode statuses) {
    var ids = new ArrayList<String>();
    statuses.forEach(status -> ids.add(id(status)));
    return ids;
  }
}
