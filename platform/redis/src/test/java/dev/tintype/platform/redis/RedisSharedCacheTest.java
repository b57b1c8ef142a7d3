package dev.tintype.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.testing.Conditions;
import dev.tintype.platform.testing.TestRedis;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisSharedCacheTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final TestRedis own = TestRedis.start();
  private final RedisServer redis =
      new RedisServer(new RedisConfiguration(own.url()), new SimpleMeterRegistry());
  private final RedisSharedCache cache = new RedisSharedCache(redis);

  @AfterEach
  void close() {
    redis.close();
    own.close();
  }

  @Test
  void whatIsKeptIsFoundUntilItIsForgotten() {
    cache.keep("a", "mira", "한라", LONG);
    cache.keep("b", "mira", "2", LONG);
    assertThat(cache.find("a")).contains("한라");
    assertThat(cache.find("c")).isEmpty();

    cache.forget("a");
    assertThat(cache.find("a")).isEmpty();
    assertThat(cache.find("b")).contains("2");
  }

  @Test
  void whatIsKeptForATimeIsGoneAfterIt() {
    cache.keep("a", "mira", "1", Duration.ofMillis(200));
    Conditions.await(() -> cache.find("a").isEmpty());
  }

  @Test
  void allOfAnOwnerIsForgottenAndWhatWasReadBeforeDoesNotComeBack() {
    cache.keep("a", "mira", "1", LONG);
    cache.keep("b", "mira", "2", LONG);
    cache.keep("c", "juno", "3", LONG);

    cache.forgetAll("mira");
    cache.keep("a", "mira", "1, read before", LONG);

    assertThat(cache.find("a")).isEmpty();
    assertThat(cache.find("b")).isEmpty();
    assertThat(cache.find("c")).contains("3");
  }

  @Test
  void aFlushedRedisIsFilledAnew() {
    cache.keep("a", "mira", "1", LONG);
    redis.require(commands -> commands.flushall());
    redis.require(commands -> commands.scriptFlush());
    assertThat(cache.find("a")).isEmpty();

    cache.keep("a", "mira", "1", LONG);
    assertThat(cache.find("a")).contains("1");
    cache.forgetAll("mira");
    assertThat(cache.find("a")).isEmpty();
  }

  @Test
  void withoutRedisNothingIsFoundAndForgettingSaysSo() {
    cache.keep("a", "mira", "1", LONG);
    own.kill();

    assertThat(cache.find("a")).isEmpty();
    cache.keep("b", "mira", "2", LONG);
    cache.forget("a");
    assertThatThrownBy(() -> cache.forgetAll("mira")).isInstanceOf(RefusedException.class);
  }
}
