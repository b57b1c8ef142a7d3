package dev.tintype.platform.messaging.delivery;

import dev.tintype.platform.database.OutboxEvent;
import java.util.List;
import java.util.Optional;

/**
 * Where one lane of a consumer gets its events from, in the order of the stream. Used by one thread
 * at a time.
 */
public interface EventSource extends AutoCloseable {

  /**
   * A place in a stream.
   *
   * @param number of the last event before it, as its outbox has numbered it
   * @param sequence of the same event in a stream outside the database; 0 where it is not known
   */
  record Place(long number, long sequence) {}

  /**
   * Some events that follow each other.
   *
   * @param upTo the place after them
   */
  record Batch(List<OutboxEvent> events, Place upTo) {}

  /** What follows a place, at most so many events; empty when there is nothing now. */
  Optional<Batch> next(Place after, int most);

  /** Says that the last batch needs never be given again: its effect is committed. */
  void done();

  /** Forgets what was given and not done; the next place asked for may be any. */
  void restart();

  @Override
  void close();
}
