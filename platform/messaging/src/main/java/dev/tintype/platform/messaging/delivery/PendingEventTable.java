package dev.tintype.platform.messaging.delivery;

import dev.tintype.platform.database.OutboxEvent;
import dev.tintype.platform.messaging.DeadLetters.DeadLetter;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** Events that are handled one at a time, and those that have failed for good. */
public final class PendingEventTable {

  /**
   * An event to be handled.
   *
   * @param attempts how often that has been begun already
   * @param error what the last attempt threw; null when it came to no end
   */
  record Pending(@Nested OutboxEvent event, int attempts, @Nullable String error) {

    /** Whether a process died in the last attempt, as far as is known. */
    boolean diedInIt() {
      return attempts > 0 && error == null;
    }
  }

  /** Adds events to be handled as soon as those of their keys before them are. */
  void add(Handle handle, String consumer, List<OutboxEvent> events, Instant now) {
    var batch =
        handle.prepareBatch(
            """
            INSERT INTO platform.pending_event
              (consumer, position, event_id, root, type, key, payload, trace, occurred_at, due_at,
               slot)
            VALUES (:consumer, :position, :eventId, :root, :type, :key, :payload::json, :trace,
                    :occurredAt, :now, :slot)
            ON CONFLICT DO NOTHING
            """);
    for (OutboxEvent event : events) {
      batch
          .bind("consumer", consumer)
          .bind("position", event.position())
          .bind("eventId", event.eventId())
          .bind("root", event.root())
          .bind("type", event.type())
          .bind("key", event.key())
          .bind("payload", event.payload())
          .bind("trace", event.trace())
          .bind("occurredAt", event.occurredAt())
          .bind("now", now)
          .bind("slot", Lane.slotOf(event.key()))
          .add();
    }
    batch.execute();
  }

  /** Those of the keys that have events waiting, so that later ones must wait too. */
  Set<String> waitingKeys(Handle handle, String consumer, Collection<String> keys) {
    return new HashSet<>(
        handle
            .createQuery(
                """
                SELECT DISTINCT key FROM platform.pending_event
                WHERE consumer = :consumer AND key = ANY(:keys) AND NOT dead
                """)
            .bind("consumer", consumer)
            .bind("keys", keys)
            .mapTo(String.class)
            .list());
  }

  /** The first waiting event of each key of these slots, where its time has come. */
  List<Pending> due(Handle handle, String consumer, List<Integer> slots, Instant now, int limit) {
    return handle
        .createQuery(
            """
            SELECT p.position, p.event_id, p.root, p.type, p.key, p.payload::text AS payload,
                   p.trace, p.occurred_at, p.attempts, p.error
            FROM platform.pending_event p
            WHERE p.consumer = :consumer AND NOT p.dead AND p.due_at <= :now
              AND p.slot = ANY(:slots::int[])
              AND NOT EXISTS (
                SELECT 1 FROM platform.pending_event earlier
                WHERE earlier.consumer = p.consumer AND earlier.key = p.key AND NOT earlier.dead
                  AND earlier.position < p.position)
            ORDER BY p.position LIMIT :limit
            """)
        .bind("consumer", consumer)
        .bind("slots", slots)
        .bind("now", now)
        .bind("limit", limit)
        .mapTo(Pending.class)
        .list();
  }

  /** When the next event is to be handled; empty when none waits. */
  Optional<Instant> nextDue(Handle handle, String consumer, List<Integer> slots) {
    return handle
        .createQuery(
            """
            SELECT p.due_at FROM platform.pending_event p
            WHERE p.consumer = :consumer AND NOT p.dead AND p.slot = ANY(:slots::int[])
              AND NOT EXISTS (
                SELECT 1 FROM platform.pending_event earlier
                WHERE earlier.consumer = p.consumer AND earlier.key = p.key AND NOT earlier.dead
                  AND earlier.position < p.position)
            ORDER BY p.due_at LIMIT 1
            """)
        .bind("consumer", consumer)
        .bind("slots", slots)
        .mapTo(Instant.class)
        .findFirst();
  }

  /** How many keys have events waiting. */
  int countWaitingKeys(Handle handle, String consumer, List<Integer> slots) {
    return handle
        .createQuery(
            """
            SELECT count(DISTINCT key) FROM platform.pending_event
            WHERE consumer = :consumer AND NOT dead AND slot = ANY(:slots::int[])
            """)
        .bind("consumer", consumer)
        .bind("slots", slots)
        .mapTo(Integer.class)
        .one();
  }

  /** How many events wait for any of the service's consumers. */
  public long waiting(Handle handle) {
    return handle
        .createQuery("SELECT count(*) FROM platform.pending_event WHERE NOT dead")
        .mapTo(Long.class)
        .one();
  }

  /**
   * Counts an attempt before it is made, so that one that kills this process counts too. As with a
   * batch, the commit need not wait for the disk.
   *
   * @return whether the event still waits for this very attempt, which another process may have
   *     made
   */
  boolean beginAttempt(Handle handle, String consumer, long event, int attempt, Instant nextDue) {
    handle.execute("SET LOCAL synchronous_commit = off");
    return handle
            .createUpdate(
                """
                UPDATE platform.pending_event
                SET attempts = :attempt, due_at = :due, error = NULL
                WHERE consumer = :consumer AND event_id = :event
                  AND attempts = :attempt - 1 AND NOT dead
                """)
            .bind("consumer", consumer)
            .bind("event", event)
            .bind("attempt", attempt)
            .bind("due", nextDue)
            .execute()
        > 0;
  }

  void finish(Handle handle, String consumer, long event) {
    handle
        .createUpdate(
            """
            DELETE FROM platform.pending_event WHERE consumer = :consumer AND event_id = :event
            """)
        .bind("consumer", consumer)
        .bind("event", event)
        .execute();
  }

  /** Takes back an attempt that was not the event's fault. */
  void postpone(Handle handle, String consumer, long event, Instant due) {
    handle
        .createUpdate(
            """
            UPDATE platform.pending_event SET attempts = attempts - 1, due_at = :due, error = 'broken off'
            WHERE consumer = :consumer AND event_id = :event
            """)
        .bind("consumer", consumer)
        .bind("event", event)
        .bind("due", due)
        .execute();
  }

  void fail(Handle handle, String consumer, long event, String error, boolean dead) {
    handle
        .createUpdate(
            """
            UPDATE platform.pending_event SET error = :error, dead = :dead
            WHERE consumer = :consumer AND event_id = :event
            """)
        .bind("consumer", consumer)
        .bind("event", event)
        .bind("error", error)
        .bind("dead", dead)
        .execute();
  }

  List<DeadLetter> dead(Handle handle, String service, long after, int limit) {
    return handle
        .createQuery(
            """
            SELECT :service AS service, consumer, event_id, root, type, key,
                   payload::text AS payload, attempts, coalesce(error, '') AS error, occurred_at
            FROM platform.pending_event WHERE dead AND event_id > :after
            ORDER BY event_id LIMIT :limit
            """)
        .bind("service", service)
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(DeadLetter.class)
        .list();
  }

  public long countDead(Handle handle) {
    return handle
        .createQuery("SELECT count(*) FROM platform.pending_event WHERE dead")
        .mapTo(Long.class)
        .one();
  }

  boolean revive(Handle handle, String consumer, long event, Instant now) {
    return handle
            .createUpdate(
                """
                UPDATE platform.pending_event SET dead = false, attempts = 0, error = NULL, due_at = :now, shown = false
                WHERE consumer = :consumer AND event_id = :event AND dead
                """)
            .bind("consumer", consumer)
            .bind("event", event)
            .bind("now", now)
            .execute()
        > 0;
  }

  boolean discard(Handle handle, String consumer, long event) {
    return handle
            .createUpdate(
                """
                DELETE FROM platform.pending_event
                WHERE consumer = :consumer AND event_id = :event AND dead
                """)
            .bind("consumer", consumer)
            .bind("event", event)
            .execute()
        > 0;
  }

  /** Dead letters that have not been shown outside this database yet. */
  public List<DeadLetter> notShown(Handle handle, String service, int limit) {
    return handle
        .createQuery(
            """
            SELECT :service AS service, consumer, event_id, root, type, key,
                   payload::text AS payload, attempts, coalesce(error, '') AS error, occurred_at
            FROM platform.pending_event WHERE dead AND NOT shown ORDER BY event_id LIMIT :limit
            """)
        .bind("service", service)
        .bind("limit", limit)
        .mapTo(DeadLetter.class)
        .list();
  }

  /** Notes that a dead letter has been shown outside this database. */
  public void show(Handle handle, String consumer, long event) {
    handle
        .createUpdate(
            """
            UPDATE platform.pending_event SET shown = true
            WHERE consumer = :consumer AND event_id = :event AND dead
            """)
        .bind("consumer", consumer)
        .bind("event", event)
        .execute();
  }
}
