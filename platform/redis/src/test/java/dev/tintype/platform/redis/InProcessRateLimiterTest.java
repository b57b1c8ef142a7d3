package dev.tintype.platform.redis;

import dev.tintype.platform.http.InProcessRateLimiter;
import dev.tintype.platform.http.RateLimiter;
import java.time.Clock;

class InProcessRateLimiterTest extends RateLimiterContract {
  private final RateLimiter limiter = new InProcessRateLimiter(Clock.systemUTC());

  @Override
  RateLimiter limiter() {
    return limiter;
  }
}
