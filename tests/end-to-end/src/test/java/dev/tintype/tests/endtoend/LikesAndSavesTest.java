package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messaging.Parallel;
import dev.tintype.tests.system.Client;
import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.TestSystem;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LikesAndSavesTest {
  private final TestSystem system = TestSystem.shared();
  private final Person anna = system.person("anna");
  private final Person ben = system.person("ben");

  @Test
  void aLikeCountsInItsAnswerAndOnEveryPageFromThenOn() {
    String post = post(anna, "Lake");
    onThePublicTimeline(ben, post); // written once for all

    var liked = ben.post(status(post) + "/favourite").json();

    assertThat(liked.path("favourites_count").asInt()).isEqualTo(1);
    assertThat(liked.path("favourited").asBoolean()).isTrue();
    assertThat(liked.path("liked_by").path("username").asString()).isEqualTo(ben.username());
    for (JsonNode seen : List.of(see(ben, post), onThePublicTimeline(ben, post))) {
      assertThat(seen.path("favourites_count").asInt()).isEqualTo(1);
      assertThat(seen.path("favourited").asBoolean()).isTrue();
    }
    for (JsonNode seen : List.of(see(anna, post), see(system.visitor(), post))) {
      assertThat(seen.path("favourites_count").asInt()).isEqualTo(1);
      assertThat(seen.path("favourited").asBoolean()).isFalse();
      assertThat(seen.path("liked_by").path("total_count_pretty").asString()).isEqualTo("1");
    }

    var unliked = ben.post(status(post) + "/unfavourite").json();
    assertThat(unliked.path("favourites_count").asInt()).isZero();
    assertThat(unliked.path("favourited").asBoolean()).isFalse();
    assertThat(onThePublicTimeline(ben, post).path("liked_by").path("id").isNull()).isTrue();
  }

  @Test
  void aCommentIsLikedAndSavedLikeAPost() {
    String post = post(anna, "Lake");
    String comment = ben.says("Lovely", "in_reply_to_id", post).path("id").asString();

    var liked = anna.post(status(comment) + "/favourite").json();
    assertThat(liked.path("in_reply_to_id").asString()).isEqualTo(post);
    assertThat(liked.path("favourites_count").asInt()).isEqualTo(1);
    assertThat(liked.path("favourited").asBoolean()).isTrue();
    assertThat(anna.post(status(comment) + "/bookmark").json().path("bookmarked").asBoolean())
        .isTrue();
    var below = anna.get(status(post) + "/context").json().path("descendants").get(0);
    assertThat(below.path("favourites_count").asInt()).isEqualTo(1);
    assertThat(below.path("favourited").asBoolean()).isTrue();
    assertThat(see(ben, post).path("favourites_count").asInt()).isZero();

    anna.post(status(post) + "/favourite").expect(200);
    assertThat(anna.get("/api/v1/favourites").ids()).containsExactly(post, comment);
    assertThat(anna.get("/api/v1/bookmarks").ids()).containsExactly(comment);
    assertThat(ben.get(status(comment) + "/favourited_by").ids()).containsExactly(anna.id());

    var unliked = anna.post(status(comment) + "/unfavourite").json();
    assertThat(unliked.path("favourites_count").asInt()).isZero();
    ben.delete(status(comment)).expect(200);
    anna.post(status(comment) + "/favourite").expect(404);
    assertThat(anna.get("/api/v1/bookmarks").ids()).isEmpty();
  }

  @Test
  void retriesAtTheSameTimeCountOnce() {
    String post = post(anna, "Lake");
    Parallel.all(
        IntStream.range(0, 12)
            .<Callable<Integer>>mapToObj(i ->
                () -> {
                  var liker = i % 2 == 0 ? ben : anna;
                  return liker.post(status(post) + "/favourite").expect(200).status();
                })
            .toList());
    system.settle();
    assertThat(see(ben, post).path("favourites_count").asInt()).isEqualTo(2);
    assertThat(ben.get(status(post) + "/favourited_by").ids()).hasSize(2);
  }

  @Test
  void whoLikesItIsListedWithoutThoseWhoAreBlockedEitherWay() {
    var clara = system.person("clara");
    var dora = system.person("dora");
    String post = post(anna, "Lake");
    Stream.of(ben, clara, dora, anna).forEach(it -> it.post(status(post) + "/favourite"));
    var first = anna.get(status(post) + "/favourited_by", "limit", "3");
    assertThat(first.ids()).containsExactly(anna.id(), dora.id(), clara.id());
    assertThat(anna.follow(first.link("next").orElseThrow()).ids()).containsExactly(ben.id());

    ben.blocks(clara);
    dora.blocks(ben);

    assertThat(ben.get(status(post) + "/favourited_by").ids()).containsExactly(anna.id(), ben.id());
    assertThat(see(ben, post).path("favourites_count").asInt()).isEqualTo(4);
    assertThat(system.visitor().get(status(post) + "/favourited_by").ids()).hasSize(4);
  }

  @Test
  void nobodyIsNamedAsLikerToThoseWhoAreBlocked() {
    String post = post(anna, "Lake");
    var clara = system.person("clara");
    ben.post(status(post) + "/favourite");
    clara.blocks(ben);
    var seen = see(ben, post);
    assertThat(seen.path("liked_by").path("username").asString()).isEqualTo(ben.username());
    assertThat(see(clara, post).path("liked_by").path("username").isNull()).isTrue();
    assertThat(see(clara, post).path("favourites_count").asInt()).isEqualTo(1);
  }

  @Test
  void likesAndSavesAreListsOfOnesOwn() {
    var posts = IntStream.range(0, 5).mapToObj(i -> post(anna, "No. " + i)).toList();
    for (String post : posts.reversed()) {
      ben.post(status(post) + "/favourite").expect(200);
      assertThat(ben.post(status(post) + "/bookmark").json().path("bookmarked").asBoolean())
          .isTrue();
    }
    for (String list : List.of("/api/v1/favourites", "/api/v1/bookmarks")) {
      var first = ben.get(list, "limit", "3");
      assertThat(first.ids()).isEqualTo(posts.subList(0, 3));
      var second = ben.follow(first.link("next").orElseThrow());
      assertThat(second.ids()).isEqualTo(posts.subList(3, 5));
      assertThat(second.link("next")).isEmpty();
      assertThat(anna.get(list).ids()).isEmpty();
      system.visitor().get(list).expect(401);
    }
    assertThat(see(anna, posts.getFirst()).path("bookmarked").asBoolean()).isFalse();

    var unsaved = ben.post(status(posts.getFirst()) + "/unbookmark").json();
    assertThat(unsaved.path("bookmarked").asBoolean()).isFalse();
    anna.delete(status(posts.get(1))).expect(200);
    assertThat(ben.get("/api/v1/bookmarks").ids()).isEqualTo(posts.subList(2, 5));
    assertThat(ben.get("/api/v1/favourites").ids())
        .containsExactly(posts.get(0), posts.get(2), posts.get(3), posts.get(4));
  }

  @Test
  void whatOneMayNotSeeIsNotThereToBeLiked() {
    String hidden = anna.says("For friends", "audience", "close_friends").path("id").asString();
    for (String action : List.of("favourite", "unfavourite", "bookmark", "unbookmark")) {
      ben.post(status(hidden) + "/" + action).expect(404);
      ben.post(status("123") + "/" + action).expect(404);
      system.visitor().post(status(hidden) + "/" + action).expect(401);
    }
    ben.get(status(hidden) + "/favourited_by").expect(404);
    system.settle();
    assertThat(see(anna, hidden).path("favourites_count").asInt()).isZero();
  }

  @Test
  void likesOfADeletedAccountAreTakenBack() {
    String post = post(anna, "Lake");
    ben.post(status(post) + "/favourite").expect(200);
    ben.browser()
        .json("DELETE", "/api/tintype/v1/account", "{\"password\":\"" + Person.PASSWORD + "\"}")
        .expect(202);
    system.settle();
    assertThat(see(anna, post).path("favourites_count").asInt()).isZero();
    assertThat(anna.get(status(post) + "/favourited_by").ids()).isEmpty();
  }

  @Test
  void formsWorkWithoutScripts() {
    String post = post(anna, "Lake");
    var browser = ben.browser();
    for (String action : List.of("like", "save")) {
      var answer = browser.post("/posts/" + post + "/" + action, "next", "/@someone");
      assertThat(answer.expect(303).header("location")).contains("/@someone");
    }
    var seen = see(ben, post);
    assertThat(seen.path("favourited").asBoolean()).isTrue();
    assertThat(seen.path("bookmarked").asBoolean()).isTrue();
    browser.post("/posts/" + post + "/unlike", "next", "/").expect(303);
    browser.post("/posts/" + post + "/unsave", "next", "/").expect(303);
    assertThat(see(ben, post).path("favourites_count").asInt()).isZero();
    assertThat(see(ben, post).path("bookmarked").asBoolean()).isFalse();

    var visitor = system.visitor().post("/posts/" + post + "/like", "next", "/@someone");
    assertThat(visitor.expect(303).header("location").orElseThrow()).startsWith("/sign-in?next=");
    String hidden = anna.says("For friends", "audience", "close_friends").path("id").asString();
    assertThat(browser.post("/posts/" + hidden + "/like", "next", "/x").header("location"))
        .contains("/x?error=not_found");
  }

  private static String post(Person author, String words) {
    return author.says(words).path("id").asString();
  }

  private static String status(String id) {
    return "/api/v1/statuses/" + id;
  }

  private static JsonNode see(Client viewer, String post) {
    return viewer.get(status(post)).json();
  }

  private static JsonNode onThePublicTimeline(Client viewer, String post) {
    for (JsonNode status : viewer.get("/api/v1/timelines/public", "limit", "40").json()) {
      if (status.path("id").asString().equals(post)) {
        return status;
      }
    }
    throw new AssertionError(post + " is not on the public timeline");
  }
}
