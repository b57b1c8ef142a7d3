package dev.tintype.platform.database;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The events that a service has emitted. Appended in the transactions that emit them, numbered by
 * {@link #publish}, read by number.
 */
public final class OutboxTable {

  /** Appends events in order. To be the last statement of its transaction, see the migration. */
  public void append(Handle handle, List<OutboxEvent> events) {
    handle
        .createUpdate(
            """
            INSERT INTO platform.outbox (event_id, root, type, key, payload, trace, occurred_at)
            SELECT event_id, root, type, key, payload::json, trace, occurred_at
            FROM unnest(:ids::bigint[], :roots::text[], :types::text[], :keys::text[],
                        :payloads::text[], :traces::text[], :times::timestamptz[])
                 WITH ORDINALITY
                 AS e (event_id, root, type, key, payload, trace, occurred_at, nth)
            ORDER BY nth
            """)
        .bind("ids", events.stream().mapToLong(OutboxEvent::eventId).toArray())
        .bind("roots", events.stream().map(OutboxEvent::root).toArray(String[]::new))
        .bind("types", events.stream().map(OutboxEvent::type).toArray(String[]::new))
        .bind("keys", events.stream().map(OutboxEvent::key).toArray(String[]::new))
        .bind("payloads", events.stream().map(OutboxEvent::payload).toArray(String[]::new))
        .bind("traces", events.stream().map(OutboxEvent::trace).toArray(String[]::new))
        .bind(
            "times",
            events.stream().map(event -> event.occurredAt().toString()).toArray(String[]::new))
        .execute();
  }

  /**
   * Numbers up to {@code limit} committed events that have no number yet. One process at a time
   * does it, since it locks the row that holds the last number.
   *
   * <p>Events with one key are numbered in the order of their commits: if a transaction had to wait
   * for another, it drew its positions after the other's, and whoever sees its rows sees the
   * other's too.
   *
   * @return how many were numbered
   */
  public int publish(Handle handle, int limit) {
    handle.execute("SELECT published FROM platform.outbox_head FOR UPDATE");
    return handle
        .createUpdate(
            """
            WITH fresh AS (
              SELECT position, row_number() OVER (ORDER BY position) AS nth
              FROM (SELECT position FROM platform.outbox
                    WHERE published IS NULL ORDER BY position LIMIT :limit) unpublished),
            head AS (
              UPDATE platform.outbox_head
              SET published = published + (SELECT count(*) FROM fresh)
              RETURNING published - (SELECT count(*) FROM fresh) AS before)
            UPDATE platform.outbox o SET published = head.before + fresh.nth
            FROM fresh, head
            WHERE o.position = fresh.position
            """)
        .bind("limit", limit)
        .execute();
  }

  /** Whether committed events wait for their numbers. */
  public boolean hasUnpublished(Handle handle) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM platform.outbox WHERE published IS NULL)")
        .mapTo(Boolean.class)
        .one();
  }

  /** The number of the first event that has one and occurred at a moment or later. */
  public Optional<Long> firstSince(Handle handle, Instant moment) {
    return handle
        .createQuery(
            """
            SELECT published FROM platform.outbox
            WHERE published IS NOT NULL AND occurred_at >= :moment ORDER BY published LIMIT 1
            """)
        .bind("moment", moment)
        .mapTo(Long.class)
        .findOne();
  }

  /** When the oldest event that has no number yet occurred. */
  public Optional<Instant> oldestUnpublished(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT occurred_at FROM platform.outbox
            WHERE published IS NULL ORDER BY position LIMIT 1
            """)
        .mapTo(Instant.class)
        .findOne();
  }

  /** The last number given. */
  public long head(Handle handle) {
    return handle.createQuery("SELECT published FROM platform.outbox_head").mapTo(Long.class).one();
  }

  /** Published events of one root after a position, in the stream's order. */
  public List<OutboxEvent> read(Handle handle, String root, long after, int limit) {
    return handle
        .createQuery(
            """
            SELECT published AS position, event_id, root, type, key, payload::text AS payload,
                   trace, occurred_at
            FROM platform.outbox
            WHERE published > :after AND root = :root
            ORDER BY published LIMIT :limit
            """)
        .bind("after", after)
        .bind("root", root)
        .bind("limit", limit)
        .mapTo(OutboxEvent.class)
        .list();
  }

  /** Published events of all roots after a position, in the stream's order. */
  public List<OutboxEvent> readAll(Handle handle, long after, int limit) {
    return handle
        .createQuery(
            """
            SELECT published AS position, event_id, root, type, key, payload::text AS payload,
                   trace, occurred_at
            FROM platform.outbox WHERE published > :after ORDER BY published LIMIT :limit
            """)
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(OutboxEvent.class)
        .list();
  }

  /** The number of the last event that a stream outside the database has kept for good. */
  public long relayed(Handle handle) {
    return handle.createQuery("SELECT relayed FROM platform.outbox_head").mapTo(Long.class).one();
  }

  /**
   * Notes how far a stream outside the database has got. The stream itself knows too, so that the
   * commit need not wait for the disk.
   */
  public void noteRelayed(Handle handle, long number) {
    handle.execute("SET LOCAL synchronous_commit = off");
    handle
        .createUpdate("UPDATE platform.outbox_head SET relayed = :number")
        .bind("number", number)
        .execute();
  }

  /** When the oldest event that no stream outside the database has kept yet occurred. */
  public Optional<Instant> oldestNotRelayed(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT min(occurred_at) FROM (
              (SELECT occurred_at FROM platform.outbox
               WHERE published IS NULL ORDER BY position LIMIT 1)
              UNION ALL
              (SELECT occurred_at FROM platform.outbox
               WHERE published > (SELECT relayed FROM platform.outbox_head)
               ORDER BY published LIMIT 1)) waiting
            """)
        .mapTo(Instant.class)
        .findOne();
  }

  /** All events that are still kept, published or not. */
  public List<OutboxEvent> all(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT coalesce(published, 0) AS position, event_id, root, type, key,
                   payload::text AS payload, trace, occurred_at
            FROM platform.outbox ORDER BY outbox.position
            """)
        .mapTo(OutboxEvent.class)
        .list();
  }

  /** Notes how far consumers have come, so that nothing is pruned before they have seen it. */
  public void noteReaders(Handle handle, Map<String, Long> positions, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO platform.outbox_reader (consumer, published, seen_at)
            SELECT name, position, :now FROM unnest(:names::text[], :positions::bigint[])
                   AS reader (name, position)
            ON CONFLICT (consumer) DO UPDATE
            SET published = excluded.published, seen_at = excluded.seen_at
            """)
        .bind("names", positions.keySet().toArray(String[]::new))
        .bind("positions", positions.values().stream().mapToLong(Long::longValue).toArray())
        .bind("now", now)
        .execute();
  }

  /**
   * Deletes up to {@code limit} events that occurred before {@code before} and that all consumers
   * have passed; those not seen since {@code goneBefore} count no longer.
   */
  public int prune(Handle handle, Instant before, Instant goneBefore, int limit) {
    return handle
        .createUpdate(
            """
            DELETE FROM platform.outbox WHERE position IN (
              SELECT position FROM platform.outbox
              WHERE occurred_at < :before
                AND published <= coalesce(
                  (SELECT min(published) FROM platform.outbox_reader WHERE seen_at >= :gone),
                  (SELECT published FROM platform.outbox_head))
              ORDER BY position LIMIT :limit)
            """)
        .bind("before", before)
        .bind("gone", goneBefore)
        .bind("limit", limit)
        .execute();
  }
}
