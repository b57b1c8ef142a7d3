package dev.tintype.platform.http;

import java.time.Duration;
import java.time.Instant;

/** Counts how often something was done within a stretch of time. */
@FunctionalInterface
public interface RateLimiter {

  /**
   * What is left of a limit.
   *
   * @param allowed whether this one was still within the limit
   * @param remaining how many more are, never negative
   * @param resetsAt when counting begins anew
   */
  record Allowance(boolean allowed, int limit, int remaining, Instant resetsAt) {}

  /** Counts one for {@code key}; {@code limit} are allowed in each {@code window}. */
  Allowance take(String key, int limit, Duration window);
}
