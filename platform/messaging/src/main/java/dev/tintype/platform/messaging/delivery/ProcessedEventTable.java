package dev.tintype.platform.messaging.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Which events have had their effect. */
public final class ProcessedEventTable {

  /**
   * Notes events as processed.
   *
   * @return those that had not been before
   */
  Set<Long> add(Handle handle, String consumer, Collection<Long> events, Instant now) {
    return new HashSet<>(
        handle
            .createQuery(
                """
                INSERT INTO platform.processed_event (consumer, event_id, processed_at)
                SELECT :consumer, unnest(:events::bigint[]), :now
                ON CONFLICT DO NOTHING
                RETURNING event_id
                """)
            .bind("consumer", consumer)
            .bind("events", events)
            .bind("now", now)
            .mapTo(Long.class)
            .list());
  }

  public int prune(Handle handle, Instant before, int limit) {
    return handle
        .createUpdate(
            """
            DELETE FROM platform.processed_event WHERE (consumer, event_id) IN (
              SELECT consumer, event_id FROM platform.processed_event
              WHERE processed_at < :before ORDER BY processed_at LIMIT :limit)
            """)
        .bind("before", before)
        .bind("limit", limit)
        .execute();
  }

  /** Forgets that a consumer has handled events with this id and later ones. */
  void forget(Handle handle, String consumer, long fromEvent) {
    handle
        .createUpdate(
            """
            DELETE FROM platform.processed_event
            WHERE consumer = :consumer AND event_id >= :from
            """)
        .bind("consumer", consumer)
        .bind("from", fromEvent)
        .execute();
  }
}
