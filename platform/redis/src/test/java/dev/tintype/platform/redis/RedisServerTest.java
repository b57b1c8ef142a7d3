package dev.tintype.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.GivenSettings;
import dev.tintype.platform.testing.TestRedis;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedisServerTest {

  @Test
  void aServerThatIsNotThereIsNamedAtStartUp() {
    assertTrouble(
        "redis://127.0.0.1:1", "setting redis.url: Redis at 127.0.0.1:1 can't be reached");
  }

  @Test
  void aWrongOrMissingPasswordIsNamedAtStartUpAndNotShown() {
    try (var redis = TestRedis.start("requirepass right")) {
      String there = redis.url().substring("redis://".length());
      String words = "setting redis.url: Redis at " + there + " does not take this password";
      assertTrouble("redis://:hush@" + there, words);
      assertTrouble("redis://" + there, words);
      new RedisServer(new RedisConfiguration("redis://:right@" + there), new SimpleMeterRegistry())
          .close();
    }
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    for (String url : List.of("redis", "http://redis:6379", "redis://a b")) {
      assertThatThrownBy(() -> settings("redis.url=" + url))
          .isInstanceOf(BadSettings.class)
          .hasMessageStartingWith("setting redis.url must look like redis://");
    }
    assertThat(settings().chosen()).isFalse();
    assertThat(settings("redis.url=redis://:hush@a:3")).hasToString("a:3");
  }

  private static void assertTrouble(String url, String words) {
    assertThatThrownBy(
            () -> new RedisServer(new RedisConfiguration(url), new SimpleMeterRegistry()).close())
        .isInstanceOf(BadSettings.class)
        .hasMessage(words);
  }

  private static RedisConfiguration settings(String... sets) {
    return RedisConfiguration.from(new GivenSettings(null, Map.of(), List.of(sets)));
  }
}
