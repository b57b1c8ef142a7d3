package dev.tintype.platform.messages;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * The moment until which the request under way must be answered; inherited by all that it calls.
 */
public final class Deadline {
  private static final ScopedValue<Long> NANOS = ScopedValue.newInstance();
  private static final Duration DEFAULT = Duration.ofSeconds(30);

  private Deadline() {}

  /** Runs {@code work} with a deadline, or with the one that is already nearer. */
  public static <T> T within(Duration time, Callable<T> work) throws Exception {
    long until = System.nanoTime() + time.toNanos();
    if (NANOS.isBound() && NANOS.get() - until < 0) {
      return work.call();
    }
    return ScopedValue.where(NANOS, until).call(work::call);
  }

  /** The time that is left, never negative; half a minute where nobody has set a deadline. */
  public static Duration left() {
    if (!NANOS.isBound()) {
      return DEFAULT;
    }
    return Duration.ofNanos(Math.max(0, NANOS.get() - System.nanoTime()));
  }

  /**
   * Ends work that nobody waits for any more.
   *
   * @throws RefusedException {@link Refusal.Unavailable} when the deadline has passed
   */
  public static void check() {
    if (left().isZero()) {
      throw new RefusedException(new Refusal.Unavailable());
    }
  }
}
