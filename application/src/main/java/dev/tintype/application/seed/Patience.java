package dev.tintype.application.seed;

import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Tries again what a busy machine did not manage in time. */
final class Patience {
  private static final int MOST_ATTEMPTS = 8;
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);

  private Patience() {}

  /** Does the work, again after growing pauses where there was no time or no room for it. */
  static void with(Runnable work) {
    for (int attempt = 1; ; attempt++) {
      try {
        work.run();
        return;
      } catch (RefusedException e) {
        if (attempt == MOST_ATTEMPTS || !passes(e.refusal())) {
          throw e;
        }
      }
      LockSupport.parkNanos(SHORTEST_PAUSE.toNanos() << attempt);
    }
  }

  private static boolean passes(Refusal refusal) {
    return refusal instanceof Refusal.Unavailable || refusal instanceof Refusal.TooMany;
  }
}
