package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Client;
import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.TestSystem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an account has written, as it is listed on its profile. */
class AccountStatusesTest {
  private final TestSystem system = TestSystem.shared();
  private final Person anna = system.person("anna");
  private final Person ben = system.person("ben");
  private final String bens = "/api/v1/accounts/" + ben.id() + "/statuses";

  private static String comments(Person who, String post, String words) {
    return who.says(words, "in_reply_to_id", post).path("id").asString();
  }

  private static String says(Person who, String words, String... parameters) {
    return who.says(words, parameters).path("id").asString();
  }

  @Test
  void postsAndCommentsComeTogetherByTime() {
    String post = says(anna, "A lake");
    var written = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      written.addFirst(says(ben, "post " + i));
      written.addFirst(comments(ben, post, "comment " + i));
    }
    for (Client reader : List.of(anna, ben, system.visitor())) {
      assertThat(reader.get(bens).expect(200).ids()).isEqualTo(written);
    }
    assertThat(anna.get(bens, "exclude_replies", "true").ids())
        .containsExactly(written.get(1), written.get(3), written.get(5));
    assertThat(anna.get(bens, "only_media", "true").ids()).isEmpty();

    var first = anna.get(bens, "limit", "4").expect(200);
    assertThat(first.ids()).isEqualTo(written.subList(0, 4));
    var second = anna.follow(first.link("next").orElseThrow());
    assertThat(second.ids()).isEqualTo(written.subList(4, 6));
    assertThat(second.link("next")).isEmpty();
    assertThat(anna.get(bens, "min_id", written.getLast(), "limit", "2").ids())
        .isEqualTo(written.subList(3, 5));
    assertThat(anna.get(bens, "since_id", written.get(2)).ids()).isEqualTo(written.subList(0, 2));
  }

  @Test
  void commentsAreListedToThoseWhoSeeThePostThatTheyAreOn() {
    var stranger = system.person("clara");
    ben.follows(anna);
    String open = comments(ben, says(anna, "For everybody"), "open");
    String closed =
        comments(ben, says(anna, "For followers", "visibility", "private"), "between us");
    assertThat(ben.get(bens).ids()).containsExactly(closed, open);
    assertThat(anna.get(bens).ids()).containsExactly(closed, open);
    assertThat(stranger.get(bens).ids()).containsExactly(open);
    assertThat(system.visitor().get(bens).ids()).containsExactly(open);

    anna.post("/api/tintype/v1/comments/" + open + "/hide").expect(200);
    assertThat(stranger.get(bens).ids()).isEmpty();
    assertThat(ben.get(bens).ids()).containsExactly(closed, open);
    anna.post("/api/tintype/v1/comments/" + open + "/show").expect(200);
    assertThat(stranger.get(bens).ids()).containsExactly(open);
    stranger.blocks(anna);
    assertThat(stranger.get(bens).ids()).isEmpty();
    ben.turnsPrivate();
    assertThat(system.visitor().get(bens).ids()).isEmpty();
    ben.delete("/api/v1/statuses/" + closed).expect(200);
    assertThat(anna.get(bens).ids()).isEmpty();
    anna.follows(ben);
    ben.post("/api/v1/follow_requests/" + anna.id() + "/authorize").expect(200);
    assertThat(anna.get(bens).ids()).containsExactly(open);
  }

  @Test
  void manyCommentsThatAreNotShownDoNotEndTheList() {
    ben.follows(anna);
    String first = says(ben, "The first word");
    String closed = says(anna, "For followers", "visibility", "private");
    for (int i = 0; i < 5; i++) {
      comments(ben, closed, "between us " + i);
    }
    var page = system.visitor().get(bens, "limit", "2").expect(200);
    var seen = new ArrayList<>(page.ids());
    while (page.link("next").isPresent()) {
      page = system.visitor().follow(page.link("next").get()).expect(200);
      seen.addAll(page.ids());
    }
    assertThat(seen).containsExactly(first);
  }

  @Test
  void aCommentThatIsLetThroughIsToldOnce() {
    var dora = system.person("dora");
    anna.patch("/api/tintype/v1/comment-settings", "hidden_words[]", "spam").expect(200);
    String comment = comments(ben, says(anna, "A lake"), "No spam, @" + dora.username());
    assertThat(told(dora)).isEmpty();
    assertThat(told(anna)).isEmpty();
    anna.post("/api/tintype/v1/comments/" + comment + "/show").expect(200);
    assertThat(told(dora)).containsExactly("mention");
    anna.post("/api/tintype/v1/comments/" + comment + "/hide").expect(200);
    assertThat(told(dora)).isEmpty();
    anna.post("/api/tintype/v1/comments/" + comment + "/show").expect(200);
    anna.post("/api/tintype/v1/comments/" + comment + "/show").expect(200);
    assertThat(told(dora)).containsExactly("mention");
    assertThat(told(anna)).isEmpty();
  }

  private List<String> told(Person who) {
    system.settle();
    return who.get("/api/v1/notifications").expect(200).json().findValuesAsString("type").stream()
        .filter(type -> type.equals("mention"))
        .toList();
  }
}
