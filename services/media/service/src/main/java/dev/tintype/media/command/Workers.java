package dev.tintype.media.command;

import dev.tintype.platform.messages.Deadline;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** So many files are worked on at once, so many more may wait, and the rest comes again. */
public final class Workers {
  private static final int RETRY_AFTER_SECONDS = 10;

  private final Semaphore free;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int queue;

  public Workers(int workers, int queue) {
    this.free = new Semaphore(workers, true);
    this.queue = queue;
  }

  /** A worker's place, given back by closing it. */
  public final class Place implements AutoCloseable {
    private Place() {}

    @Override
    public void close() {
      free.release();
    }
  }

  /**
   * Waits for a place.
   *
   * @throws RefusedException {@code TooMany} when too many wait already, {@code Unavailable} when
   *     the deadline passes
   */
  public Place enter() {
    if (free.tryAcquire()) {
      return new Place();
    }
    if (waiting.incrementAndGet() > queue) {
      waiting.decrementAndGet();
      throw new RefusedException(new Refusal.TooMany(RETRY_AFTER_SECONDS));
    }
    try {
      if (free.tryAcquire(Deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
        return new Place();
      }
      throw new RefusedException(new Refusal.Unavailable());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException(new Refusal.Unavailable());
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** How many wait at the moment. */
  public int waiting() {
    return waiting.get();
  }
}
