package dev.tintype.platform.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until something is so. */
public final class Conditions {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

  private Conditions() {}

  /** Fails when it is not so within half a minute. */
  public static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("not so within " + PATIENCE);
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }
}
