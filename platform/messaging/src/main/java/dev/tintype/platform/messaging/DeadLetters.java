package dev.tintype.platform.messaging;

import java.time.Instant;
import java.util.List;

/** Events that a consumer could not handle, for staff to look at, replay or discard. */
public interface DeadLetters {

  /**
   * One event that one consumer has given up on.
   *
   * @param service whose consumer failed
   * @param root the sealed root, such as {@code ContentEvent}
   * @param payload the event as JSON
   * @param error what was thrown at the last attempt
   */
  record DeadLetter(
      String service,
      String consumer,
      long eventId,
      String root,
      String type,
      String key,
      String payload,
      int attempts,
      String error,
      Instant occurredAt) {}

  /** A service's dead letters after {@code afterEvent} (0 for the first), oldest first. */
  List<DeadLetter> list(String service, long afterEvent, int limit);

  /** How many a service has. */
  long count(String service);

  /**
   * Gives an event all its attempts again.
   *
   * @return whether there was such a dead letter
   */
  boolean replay(String service, String consumer, long eventId);

  /**
   * Drops an event for good.
   *
   * @return whether there was such a dead letter
   */
  boolean discard(String service, String consumer, long eventId);
}
