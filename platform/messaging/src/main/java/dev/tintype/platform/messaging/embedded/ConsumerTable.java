package dev.tintype.platform.messaging.embedded;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The durable positions of a service's consumers, in its own database. */
final class ConsumerTable {

  /**
   * A consumer's place in the stream.
   *
   * @param begun the last position of a batch that was begun; null when it was finished
   */
  record Place(long position, @Nullable Long begun) {
    boolean wasInterrupted() {
      return begun != null && begun > position;
    }
  }

  void create(Handle handle, List<String> names) {
    handle
        .createUpdate(
            """
            INSERT INTO platform.consumer (name) SELECT unnest(:names::text[])
            ON CONFLICT DO NOTHING
            """)
        .bind("names", names)
        .execute();
  }

  Place find(Handle handle, String name) {
    return handle
        .createQuery("SELECT position, begun FROM platform.consumer WHERE name = :name")
        .bind("name", name)
        .mapTo(Place.class)
        .one();
  }

  /** Locks the consumer for this transaction, so that no other process handles its events. */
  Place lock(Handle handle, String name) {
    return handle
        .createQuery("SELECT position, begun FROM platform.consumer WHERE name = :name FOR UPDATE")
        .bind("name", name)
        .mapTo(Place.class)
        .one();
  }

  Map<String, Long> positions(Handle handle) {
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

  void advance(Handle handle, String name, long position) {
    handle
        .createUpdate(
            """
            UPDATE platform.consumer SET position = :position, begun = NULL WHERE name = :name
            """)
        .bind("name", name)
        .bind("position", position)
        .execute();
  }
}
