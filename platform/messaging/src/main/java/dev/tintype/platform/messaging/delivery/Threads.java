package dev.tintype.platform.messaging.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends threads that have been told to stop. */
public final class Threads {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private Threads() {}

  /** Waits for a thread to end, and interrupts it when it takes too long. */
  public static void join(@Nullable Thread thread) {
    if (thread == null) {
      return;
    }
    try {
      if (!thread.join(GRACE)) {
        thread.interrupt();
        thread.join(GRACE);
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
