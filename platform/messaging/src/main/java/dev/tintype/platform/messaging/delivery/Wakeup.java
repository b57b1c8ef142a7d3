package dev.tintype.platform.messaging.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a thread sleep until there is something to do; a signal before it sleeps is not lost. */
public final class Wakeup {
  private final Semaphore signals = new Semaphore(0);

  public void signal() {
    if (signals.availablePermits() == 0) {
      signals.release();
    }
  }

  /** Waits for a signal, at most that long. Returns early, with the flag set, when interrupted. */
  public void await(Duration atMost) {
    try {
      if (signals.tryAcquire(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS)) {
        signals.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
