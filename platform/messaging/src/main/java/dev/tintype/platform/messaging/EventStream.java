package dev.tintype.platform.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Takes the events of every service's outbox to its consumers: each event in the order of its key,
 * with one effect. An event that fails is tried again with growing pauses, holding back only later
 * events of its own key, and is parked among the {@link DeadLetters} after its last attempt.
 */
public interface EventStream extends AutoCloseable {

  /** Starts all consumers of these services. */
  void start(List<ServiceDescription> services);

  /**
   * Waits until every event that has been committed, and every event emitted by its consumers, has
   * had its effect or is a dead letter.
   *
   * @throws IllegalStateException when that is not so in time, with what is still under way
   */
  void settle(Duration timeout);

  /** The events that have failed for good. */
  DeadLetters deadLetters();

  /**
   * Has a consumer handle all events again that have occurred since a moment, as far as they are
   * kept. What it made of them the first time is to be cleared before, unless doing it again
   * changes nothing.
   *
   * @throws IllegalArgumentException when nobody runs the consumer
   */
  void rebuild(String service, String consumer, Instant since);

  /** Lets what is being handled finish, and stops. */
  @Override
  void close();
}
