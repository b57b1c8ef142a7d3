package dev.tintype.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.http.RateLimiter;
import dev.tintype.platform.testing.Conditions;
import dev.tintype.platform.testing.TestRedis;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisRateLimiterTest extends RateLimiterContract {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final RedisServer redis =
      new RedisServer(new RedisConfiguration(TestRedis.shared().url()), meters);

  @Override
  RateLimiter limiter() {
    return new RedisRateLimiter(redis, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void allDoorsCountTogether() {
    var configuration = new RedisConfiguration(TestRedis.shared().url());
    try (var other = new RedisServer(configuration, meters)) {
      var here = limiter();
      var there = new RedisRateLimiter(other, Clock.systemUTC());
      String key = "sign-in " + System.nanoTime();
      assertThat(here.take(key, 2, LONG).allowed()).isTrue();
      assertThat(there.take(key, 2, LONG).allowed()).isTrue();
      assertThat(here.take(key, 2, LONG).allowed()).isFalse();
      assertThat(there.take(key, 2, LONG).allowed()).isFalse();
    }
  }

  @Test
  void aFlushedRedisCountsOn() {
    try (var own = TestRedis.start();
        var server = new RedisServer(new RedisConfiguration(own.url()), meters)) {
      var limiter = new RedisRateLimiter(server, Clock.systemUTC());
      limiter.take("a", 1, LONG);
      assertThat(limiter.take("a", 1, LONG).allowed()).isFalse();

      server.require(commands -> commands.flushall());
      server.require(commands -> commands.scriptFlush());

      assertThat(limiter.take("a", 1, LONG).allowed()).isTrue();
      assertThat(limiter.take("a", 1, LONG).allowed()).isFalse();
    }
  }

  @Test
  void withoutRedisEachDoorCountsByItself() {
    try (var own = TestRedis.start();
        var server = new RedisServer(new RedisConfiguration(own.url()), meters)) {
      var limiter = new RedisRateLimiter(server, Clock.systemUTC());
      limiter.take("a", 2, LONG);
      own.kill();

      assertThat(limiter.take("b", 2, LONG).remaining()).isEqualTo(1);
      assertThat(limiter.take("b", 2, LONG).remaining()).isZero();
      assertThat(limiter.take("b", 2, LONG).allowed()).isFalse();
      assertThat(meters.counter("tintype_redis_unavailable").count()).isGreaterThanOrEqualTo(3);

      own.restart();
      Conditions.await(() -> isBack(server));
      limiter.take("c", 2, LONG);
      assertThat(limiter.take("c", 2, LONG).remaining()).isZero();
      assertThat(server.<Long>require(commands -> commands.exists("tintype:limit:c"))).isOne();
    }
  }

  private static boolean isBack(RedisServer server) {
    return server.call(commands -> commands.ping().equals("PONG"), () -> false);
  }
}
