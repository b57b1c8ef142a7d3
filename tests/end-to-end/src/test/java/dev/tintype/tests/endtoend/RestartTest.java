package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.TestSystem;
import org.junit.jupiter.api.Test;

class RestartTest {

  @Test
  void everythingIsThereAfterARestart() {
    try (var system = TestSystem.start()) {
      var anna = system.person("anna");
      var ben = system.person("ben");
      ben.follows(anna);
      var before = anna.posts("Before", 2);
      system.restart();

      var after = anna.says("After").path("id").asString();

      assertThat(ben.home()).containsExactly(after, before.path("id").asString());
      var picture = before.path("media_attachments").get(0).path("url").asString();
      system.visitor().get(java.net.URI.create(picture).getRawPath()).expect(200);
    }
  }
}
