package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.Streaming;
import dev.tintype.tests.system.TestSystem;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What somebody doesn't want to read, where it comes in live. */
class FilteredStreamTest {
  private final TestSystem system = TestSystem.shared();
  private final Person anna = system.person("anna");
  private final Person ben = system.person("ben");
  private final Person clara = system.person("clara");

  private static Streaming stream(Person who, String query) {
    var stream = Streaming.open(who, "/api/v1/streaming" + query);
    stream.settle();
    return stream;
  }

  private String annaFilters(String word, String action) {
    return anna.post(
            "/api/v2/filters",
            "title",
            "spoilers",
            "context[]",
            "home",
            "context[]",
            "public",
            "filter_action",
            action,
            "keywords_attributes[0][keyword]",
            word)
        .expect(200)
        .text("id");
  }

  private static boolean isEvent(JsonNode message, String name) {
    return message.path("event").asString("").equals(name);
  }

  @Test
  void everybodyIsToldWhichOfTheirFiltersMatch() {
    anna.follows(ben);
    system.settle();
    String filter = annaFilters("finale", "warn");
    try (var home = stream(anna, "?stream=user");
        var open = stream(anna, "?stream=public");
        var others = stream(clara, "?stream=public")) {
      var post = ben.says("The finale was great");
      for (var stream : List.of(home, open)) {
        var update = stream.event("update");
        assertThat(update.path("id")).isEqualTo(post.path("id"));
        var match = update.path("filtered").get(0);
        assertThat(match.at("/filter/id").asString()).isEqualTo(filter);
        assertThat(match.path("keyword_matches").toString()).isEqualTo("[\"finale\"]");
      }
      assertThat(others.event("update").path("filtered")).isEmpty();
      ben.says("Nothing to see");
      assertThat(home.event("update").path("filtered")).isEmpty();
      ben.put("/api/v1/statuses/" + post.path("id").asString(), "status", "That finale again")
          .expect(200);
      assertThat(home.event("status.update").path("filtered")).hasSize(1);
    }
  }

  @Test
  void whatIsHiddenIsToldToAppsAndNotOfferedOnPages() {
    anna.follows(ben);
    system.settle();
    annaFilters("finale", "hide");
    try (var app = stream(anna, "?stream=user");
        var page = Streaming.open(anna, "/api/tintype/v1/stream")) {
      page.settle();
      ben.says("The finale was great");
      var quiet = ben.says("Good morning");
      assertThat(app.event("update").at("/filtered/0/filter/filter_action").asString())
          .isEqualTo("hide");
      assertThat(page.told("post").path("post")).isEqualTo(quiet.path("id"));
    }
  }

  @Test
  void appsHearThatFiltersHaveChangedAndNewOnesHoldAtOnce() {
    anna.follows(ben);
    system.settle();
    try (var stream = stream(anna, "?stream=user");
        var page = Streaming.open(anna, "/api/tintype/v1/stream")) {
      page.settle();
      String filter = annaFilters("finale", "warn");
      var changed = stream.await(it -> isEvent(it, "filters_changed"));
      assertThat(changed.path("stream").toString()).isEqualTo("[\"user\"]");
      assertThat(changed.has("payload")).isFalse();
      page.told("filters.changed");
      ben.says("The finale was great");
      assertThat(stream.event("update").path("filtered")).hasSize(1);

      anna.delete("/api/v2/filters/" + filter).expect(200);
      stream.await(it -> isEvent(it, "filters_changed"));
      ben.says("The finale was great, as I said");
      assertThat(stream.event("update").path("filtered")).isEmpty();
    }
  }
}
