package dev.tintype.platform.messaging.delivery;

import java.time.Duration;
import java.util.List;

/**
 * How often and when a failing event is tried again.
 *
 * @param pauses after the first attempt, after the second, and so on; one attempt more than pauses
 */
public record RetryPlan(List<Duration> pauses) {
  /** Nine attempts within about twelve minutes. */
  public static final RetryPlan DEFAULT =
      new RetryPlan(
          List.of(
              Duration.ofMillis(200),
              Duration.ofSeconds(1),
              Duration.ofSeconds(3),
              Duration.ofSeconds(10),
              Duration.ofSeconds(30),
              Duration.ofMinutes(1),
              Duration.ofMinutes(3),
              Duration.ofMinutes(7)));

  public RetryPlan {
    pauses = List.copyOf(pauses);
  }

  int attempts() {
    return pauses.size() + 1;
  }

  /** How long to wait after that many attempts. */
  Duration after(int attempts) {
    return pauses.isEmpty() ? Duration.ZERO : pauses.get(Math.min(attempts, pauses.size()) - 1);
  }
}
