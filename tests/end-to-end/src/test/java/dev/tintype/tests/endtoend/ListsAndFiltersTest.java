package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.TestSystem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lists of people with their timelines, and filters for what one doesn't want to read. */
class ListsAndFiltersTest {
  private static final TestSystem SYSTEM = TestSystem.shared();
  private static int tests;

  private Person ann;
  private Person bo;
  private Person cho;

  @BeforeEach
  void signUp() {
    tests++;
    ann = SYSTEM.person("list_ann" + tests);
    bo = SYSTEM.person("list_bo" + tests);
    cho = SYSTEM.person("list_cho" + tests);
    ann.follows(bo);
    ann.follows(cho);
  }

  @Test
  void aListHasATimelineOfItsPeople() {
    var list = ann.post("/api/v1/lists", "title", "Friends").expect(200).json();
    assertThat(list.path("replies_policy").asString()).isEqualTo("list");
    String id = list.path("id").asString();
    String path = "/api/v1/lists/" + id;
    ann.post(path + "/accounts", "account_ids[]", bo.id()).expect(200);
    ann.post(path + "/accounts", "account_ids[]", ann.id()).expect(404);
    assertThat(ann.get(path + "/accounts").ids()).containsExactly(bo.id());
    assertThat(ann.get(path + "/accounts", "limit", "0").ids()).containsExactly(bo.id());
    assertThat(ann.get("/api/v1/accounts/" + bo.id() + "/lists").expect(200).ids())
        .containsExactly(id);
    assertThat(ann.get("/api/v1/accounts/" + cho.id() + "/lists").ids()).isEmpty();

    bo.says("for others", "audience", "close_friends");
    var seen = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      seen.addFirst(bo.says("number " + i).path("id").asString());
      cho.says("number " + i);
    }
    String timeline = "/api/v1/timelines/list/" + id;
    assertThat(ann.get(timeline).expect(200).ids()).isEqualTo(seen);
    var first = ann.get(timeline, "limit", "2").expect(200);
    assertThat(first.ids()).isEqualTo(seen.subList(0, 2));
    assertThat(ann.follow(first.link("next").orElseThrow()).ids()).isEqualTo(seen.subList(2, 3));
    assertThat(ann.get(timeline, "min_id", seen.getLast(), "limit", "1").ids())
        .isEqualTo(seen.subList(1, 2));
    cho.get(timeline).expect(404);
    cho.get(path).expect(404);

    ann.put(path, "title", "Old friends", "replies_policy", "none").expect(200);
    assertThat(ann.get(path).text("title")).isEqualTo("Old friends");
    ann.put(path, "replies_policy", "whatever").expect(422);
    ann.delete(path + "/accounts", "account_ids[]", bo.id()).expect(200);
    assertThat(ann.get(timeline).ids()).isEmpty();
    ann.delete(path).expect(200);
    assertThat(ann.get("/api/v1/lists").expect(200).ids()).isEmpty();
  }

  @Test
  void filtersHaveWordsAndStatusesUnderTheirOwnAddresses() {
    var filter =
        ann.post(
                "/api/v2/filters",
                "title",
                "spoilers",
                "context[]",
                "home",
                "context[]",
                "public",
                "filter_action",
                "warn",
                "expires_in",
                "3600",
                "keywords_attributes[0][keyword]",
                "the end",
                "keywords_attributes[0][whole_word]",
                "true")
            .expect(200)
            .json();
    assertThat(filter.path("keywords").get(0).path("whole_word").asBoolean()).isTrue();
    assertThat(filter.path("expires_at").isNull()).isFalse();
    String path = "/api/v2/filters/" + filter.path("id").asString();
    assertThat(ann.get("/api/v2/filters").expect(200).json().get(0)).isEqualTo(filter);
    assertThat(ann.get(path).expect(200).json()).isEqualTo(filter);
    cho.get(path).expect(404);
    cho.delete(path).expect(404);

    var word = ann.post(path + "/keywords", "keyword", "finale").expect(200).json();
    String keyword = "/api/v2/filters/keywords/" + word.path("id").asString();
    assertThat(ann.get(path + "/keywords").expect(200).ids()).hasSize(2);
    assertThat(ann.put(keyword, "keyword", "credits").expect(200).text("keyword"))
        .isEqualTo("credits");
    assertThat(ann.get(keyword).expect(200).text("keyword")).isEqualTo("credits");
    cho.put(keyword, "keyword", "mine").expect(404);
    ann.delete(keyword).expect(200);
    ann.get(keyword).expect(404);

    String post = bo.says("unremarkable").path("id").asString();
    var status = ann.post(path + "/statuses", "status_id", post).expect(200).json();
    String one = "/api/v2/filters/statuses/" + status.path("id").asString();
    assertThat(ann.get(path + "/statuses").expect(200).json().get(0)).isEqualTo(status);
    assertThat(ann.get(one).expect(200).text("status_id")).isEqualTo(post);
    ann.delete(one).expect(200);
    assertThat(ann.get(path + "/statuses").ids()).isEmpty();

    var changed =
        ann.put(path, "title", "all spoilers", "expires_in", "", "filter_action", "hide")
            .expect(200)
            .json();
    assertThat(changed.path("expires_at").isNull()).isTrue();
    assertThat(changed.path("filter_action").asString()).isEqualTo("hide");
    ann.put(path, "filter_action", "burn").expect(422);
    ann.put(path, "context[]", "everywhere").expect(422);
    ann.delete(path).expect(200);
    assertThat(ann.get("/api/v2/filters").ids()).isEmpty();
  }

  @Test
  void olderClientsSeeEachWordAsAFilter() {
    String id =
        ann.post("/api/v1/filters", "phrase", "boring", "context[]", "home").expect(200).text("id");
    String path = "/api/v1/filters/" + id;
    var all = ann.json("GET", "/api/v2/filters", "").json();
    assertThat(all.get(0).path("keywords").get(0).path("keyword").asString()).isEqualTo("boring");
    assertThat(ann.put(path, "phrase", "dull", "irreversible", "true").text("phrase"))
        .isEqualTo("dull");
    assertThat(ann.get(path).expect(200).json().path("irreversible").asBoolean()).isTrue();
    ann.delete(path).expect(200);
    ann.get(path).expect(404);
    assertThat(ann.get("/api/v2/filters").ids()).isEmpty();
  }

  @Test
  void whatAFilterMatchesIsToldAndWhatItHidesIsNotInTimelines() {
    String loud = bo.says("The Finale was great").path("id").asString();
    String quiet = bo.says("Nothing finalement").path("id").asString();
    String named = bo.says("named").path("id").asString();
    String filter =
        ann.post(
                "/api/v2/filters",
                "title",
                "spoilers",
                "context[]",
                "home",
                "keywords_attributes[0][keyword]",
                "finale",
                "keywords_attributes[0][whole_word]",
                "true")
            .expect(200)
            .text("id");
    ann.post("/api/v2/filters/" + filter + "/statuses", "status_id", named).expect(200);
    assertThat(ann.home()).containsSubsequence(named, quiet, loud);
    for (JsonNode status : ann.get("/api/v1/timelines/home").json()) {
      boolean matched = List.of(loud, named).contains(status.path("id").asString());
      assertThat(filters(status)).isEqualTo(matched ? List.of("spoilers") : List.of());
    }
    var one = ann.get("/api/v1/statuses/" + loud).json();
    assertThat(one.path("filtered").get(0).path("keyword_matches").get(0).asString())
        .isEqualTo("finale");
    assertThat(filters(bo.get("/api/v1/statuses/" + loud).json())).isEmpty();
    assertThat(filters(cho.get("/api/v1/statuses/" + loud).json())).isEmpty();

    var comment = cho.says("such a finale!", "in_reply_to_id", quiet);
    var context = ann.get("/api/v1/statuses/" + quiet + "/context").expect(200).json();
    assertThat(filters(context.path("descendants").get(0))).containsExactly("spoilers");
    assertThat(filters(ann.get("/api/v1/statuses/" + comment.path("id").asString()).json()))
        .containsExactly("spoilers");

    ann.put("/api/v2/filters/" + filter, "filter_action", "hide").expect(200);
    assertThat(ann.home()).contains(quiet).doesNotContain(loud, named);
    assertThat(ann.get("/api/v1/timelines/public", "limit", "40").ids())
        .as("it is for home only")
        .contains(loud);
    ann.get("/api/v1/statuses/" + loud).expect(200);
    ann.delete("/api/v2/filters/" + filter).expect(200);
    assertThat(ann.home()).contains(loud, quiet, named);
  }

  private static List<String> filters(JsonNode status) {
    var filters = new ArrayList<String>();
    status
        .path("filtered")
        .forEach(result -> filters.add(result.path("filter").path("title").asString()));
    return filters;
  }
}
