package dev.tintype.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts in this process's memory, in windows that begin with the first request. */
public final class InProcessRateLimiter implements RateLimiter {
  private static final int KEYS = 200_000;

  private record Window(Instant end, AtomicInteger taken) {}

  private final Clock clock;
  private final Cache<String, Window> windows =
      Caffeine.newBuilder().maximumSize(KEYS).expireAfterWrite(Duration.ofHours(1)).build();

  public InProcessRateLimiter(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Allowance take(String key, int limit, Duration window) {
    Instant now = clock.instant();
    Window current = windows.getIfPresent(key);
    if (current == null || !current.end().isAfter(now)) {
      current =
          windows
              .asMap()
              .compute(
                  key,
                  (_, old) ->
                      old != null && old.end().isAfter(now)
                          ? old
                          : new Window(now.plus(window), new AtomicInteger()));
    }
    int taken = current.taken().incrementAndGet();
    return new Allowance(taken <= limit, limit, Math.max(0, limit - taken), current.end());
  }
}
