package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.TestSystem;
import org.junit.jupiter.api.Test;

class SearchTest {
  private final TestSystem system = TestSystem.shared();

  @Test
  void peopleTagsAndAddressesAreFound() {
    var anna = system.person("findable");
    var ben = system.person("ben");
    String tag = "Found" + anna.id();
    var post = anna.says("#" + tag);

    var people = ben.get("/api/v2/search", "q", "@" + anna.username().substring(0, 8)).json();
    assertThat(people.path("accounts").toString()).contains(anna.username());
    var tags = ben.get("/api/v2/search", "q", "#found" + anna.id(), "type", "hashtags").json();
    assertThat(tags.path("hashtags").get(0).path("name").asString()).isEqualToIgnoringCase(tag);
    assertThat(tags.path("accounts")).isEmpty();
    var posts = ben.get("/api/v2/search", "q", post.path("url").asString()).json();
    assertThat(posts.path("statuses").get(0).path("id")).isEqualTo(post.path("id"));
  }

  @Test
  void theAddressOfAHiddenPostFindsNothing() {
    var anna = system.person("anna");
    var post = anna.says("for followers", "visibility", "private");

    var found = system.person("ben").get("/api/v2/search", "q", post.path("url").asString()).json();

    assertThat(found.path("statuses")).isEmpty();
  }

  @Test
  void nothingIsFoundForNothing() {
    var nothing = system.visitor().get("/api/v2/search", "q", "").json();

    assertThat(nothing.path("accounts")).isEmpty();
    assertThat(nothing.path("statuses")).isEmpty();
    assertThat(nothing.path("hashtags")).isEmpty();
  }
}
