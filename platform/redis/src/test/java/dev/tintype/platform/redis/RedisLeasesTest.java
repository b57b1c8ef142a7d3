package dev.tintype.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.runtime.Leases;
import dev.tintype.platform.testing.TestRedis;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisLeasesTest extends LeasesContract {
  private final RedisServer redis =
      new RedisServer(new RedisConfiguration(TestRedis.shared().url()), new SimpleMeterRegistry());
  private final RedisLeases here = new RedisLeases(redis);
  private final RedisLeases elsewhere = new RedisLeases(redis);

  @Override
  Leases leases() {
    return here;
  }

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void whatTwoProcessesHoldIsHeldUntilTheLastLetsGo() {
    String name = "presence." + UUID.randomUUID();
    here.renew(List.of(name));
    elsewhere.renew(List.of(name));
    assertThat(here.release(name)).isFalse();
    assertThat(here.held(List.of(name))).containsExactly(name);
    assertThat(elsewhere.release(name)).isTrue();
    assertThat(elsewhere.held(List.of(name))).isEmpty();
  }

  @Test
  void whatADeadProcessHeldIsHeldNoLongerAfterAWhile() {
    String name = "presence." + UUID.randomUUID();
    here.renew(List.of(name));
    String key = "tintype:lease:" + name;
    long left = redis.require(commands -> commands.pttl(key));
    assertThat(left).isBetween(1L, Leases.TIME.toMillis());
    long holders = redis.require(commands -> commands.zcard(key));
    assertThat(holders).isOne();
  }
}
