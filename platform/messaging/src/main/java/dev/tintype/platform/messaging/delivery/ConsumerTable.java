package dev.tintype.platform.messaging.delivery;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The durable positions of a service's consumers, in its own database. */
public final class ConsumerTable {

  /**
   * How far a lane of a consumer has come.
   *
   * @param position the number of the last event that it has passed
   * @param sequence the same event's place in a stream outside the database
   * @param begun the last position of a batch that was begun; null when it was finished
   */
  record Position(long position, long sequence, @Nullable Long begun) {
    Position(EventSource.Place place) {
      this(place.number(), place.sequence(), null);
    }

    EventSource.Place place() {
      return new EventSource.Place(position, sequence);
    }

    boolean wasInterrupted() {
      return begun != null && begun > position;
    }
  }

  /**
   * Makes a consumer's lanes where they are not there yet. When its events were divided otherwise
   * before, they begin where the last of the former lanes was; what others had handled already is
   * known to have been.
   */
  void create(Handle handle, String consumer, List<Lane> lanes) {
    var names = lanes.stream().map(Lane::name).toList();
    handle
        .createUpdate(
            """
            INSERT INTO platform.consumer (name, position, sequence)
            SELECT lane, coalesce(former.position, 0), coalesce(former.sequence, 0)
            FROM unnest(:lanes::text[]) AS lanes (lane) LEFT JOIN LATERAL (
              SELECT position, sequence FROM platform.consumer
              WHERE name = :consumer OR starts_with(name, :consumer || '#')
              ORDER BY position LIMIT 1) former ON true
            ON CONFLICT DO NOTHING
            """)
        .bind("lanes", names)
        .bind("consumer", consumer)
        .execute();
    handle
        .createUpdate(
            """
            DELETE FROM platform.consumer
            WHERE (name = :consumer OR starts_with(name, :consumer || '#'))
              AND name <> ALL(:lanes)
            """)
        .bind("lanes", names)
        .bind("consumer", consumer)
        .execute();
  }

  Position find(Handle handle, String name) {
    return handle
        .createQuery("SELECT position, sequence, begun FROM platform.consumer WHERE name = :name")
        .bind("name", name)
        .mapTo(Position.class)
        .one();
  }

  /** Locks the consumer for this transaction, so that no other process handles its events. */
  Position lock(Handle handle, String name) {
    return handle
        .createQuery(
            """
            SELECT position, sequence, begun FROM platform.consumer WHERE name = :name FOR UPDATE
            """)
        .bind("name", name)
        .mapTo(Position.class)
        .one();
  }

  public Map<String, Long> positions(Handle handle) {
    return handle
        .createQuery("SELECT name, position FROM platform.consumer")
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Notes that a batch is about to be handled. It need not survive a loss of power, only the death
   * of this process, so that the commit does not wait for the disk.
   */
  void begin(Handle handle, String name, long upTo) {
    handle.execute("SET LOCAL synchronous_commit = off");
    handle
        .createUpdate("UPDATE platform.consumer SET begun = :upTo WHERE name = :name")
        .bind("name", name)
        .bind("upTo", upTo)
        .execute();
  }

  void advance(Handle handle, String name, EventSource.Place to) {
    handle
        .createUpdate(
            """
            UPDATE platform.consumer SET position = :position, sequence = :sequence, begun = NULL
            WHERE name = :name
            """)
        .bind("name", name)
        .bind("position", to.number())
        .bind("sequence", to.sequence())
        .execute();
  }

  /** Puts all lanes of a consumer back to a place, or to their own where that is earlier. */
  void rewind(Handle handle, String consumer, EventSource.Place to) {
    handle
        .createUpdate(
            """
            UPDATE platform.consumer SET position = :position, sequence = :sequence, begun = NULL
            WHERE (name = :consumer OR starts_with(name, :consumer || '#'))
              AND position > :position
            """)
        .bind("consumer", consumer)
        .bind("position", to.number())
        .bind("sequence", to.sequence())
        .execute();
  }
}
