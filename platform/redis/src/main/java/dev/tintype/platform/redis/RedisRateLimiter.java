package dev.tintype.platform.redis;

import dev.tintype.platform.http.InProcessRateLimiter;
import dev.tintype.platform.http.RateLimiter;
import io.lettuce.core.ScriptOutputType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Counts for all doors together, in windows that begin with the first request. While Redis is away
 * each door counts by itself, so that a limit is never gone, only wider.
 */
public final class RedisRateLimiter implements RateLimiter {
  /** A count without an end, as after a cut connection, is given one. */
  private static final Script TAKE =
      new Script(
          """
          local taken = redis.call('INCR', KEYS[1])
          local left = redis.call('PTTL', KEYS[1])
          if left < 0 then
            redis.call('PEXPIRE', KEYS[1], ARGV[1])
            left = tonumber(ARGV[1])
          end
          return {taken, left}
          """,
          ScriptOutputType.MULTI);

  private final RedisServer redis;
  private final Clock clock;
  private final RateLimiter byItself;

  public RedisRateLimiter(RedisServer redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
    this.byItself = new InProcessRateLimiter(clock);
  }

  @Override
  public Allowance take(String key, int limit, Duration window) {
    return redis.call(
        commands -> {
          List<Long> counted =
              TAKE.run(commands, List.of("tintype:limit:" + key), Long.toString(window.toMillis()));
          return allowance(counted.get(0), limit, Duration.ofMillis(counted.get(1)));
        },
        () -> byItself.take(key, limit, window));
  }

  private Allowance allowance(long taken, int limit, Duration left) {
    int remaining = (int) Math.max(0, limit - taken);
    return new Allowance(taken <= limit, limit, remaining, clock.instant().plus(left));
  }
}
