package dev.tintype.platform.messaging.nats;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tintype.platform.messaging.DeadLetters.DeadLetter;
import java.time.Instant;
import java.util.List;

/** What a process asks those that run a service about its events. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "request")
sealed interface StreamRequest {

  /** Answered with a {@link Standing}. */
  record AskStanding() implements StreamRequest {}

  /** Answered with {@link Lanes}; by those only that run the service's consumers. */
  record AskLanes() implements StreamRequest {}

  /** Answered with {@link Letters}. */
  record ListDeadLetters(long afterEvent, int limit) implements StreamRequest {}

  /** Answered with a {@link Count}. */
  record CountDeadLetters() implements StreamRequest {}

  /** Answered with {@link Changed}. */
  record Replay(String consumer, long eventId) implements StreamRequest {}

  /** Answered with {@link Changed}. */
  record Discard(String consumer, long eventId) implements StreamRequest {}

  /** Answered with {@link Changed}; by those only that run the service's consumers. */
  record Rebuild(String consumer, Instant since) implements StreamRequest {}

  /**
   * How far a service is with its events.
   *
   * @param head the number of the last event that has one
   * @param waiting how many events are to be handled one at a time, or dead and not shown yet
   * @param consumes whether there are consumers of this service
   */
  record Standing(boolean isRelayed, long head, long waiting, boolean consumes) {}

  /** One lane of a consumer, as JetStream knows it. */
  record Durable(String stream, String name) {}

  record Lanes(List<Durable> lanes) {}

  record Letters(List<DeadLetter> letters) {}

  record Count(long count) {}

  record Changed(boolean done) {}
}
