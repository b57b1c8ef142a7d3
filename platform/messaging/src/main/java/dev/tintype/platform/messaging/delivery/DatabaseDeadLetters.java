package dev.tintype.platform.messaging.delivery;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.DeadLetters;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The dead letters in the services' own databases. */
public final class DatabaseDeadLetters implements DeadLetters {
  private final Map<String, PostgresDatabase> databases;
  private final Runnable replayed;
  private final PendingEventTable table = new PendingEventTable();

  /**
   * @param replayed is run when an event is to be handled again
   */
  DatabaseDeadLetters(Map<String, PostgresDatabase> databases, Runnable replayed) {
    this.databases = databases;
    this.replayed = replayed;
  }

  @Override
  public List<DeadLetter> list(String service, long afterEvent, int limit) {
    return database(service).read(handle -> table.dead(handle, service, afterEvent, limit));
  }

  @Override
  public long count(String service) {
    return database(service).read(table::countDead);
  }

  @Override
  public boolean replay(String service, String consumer, long eventId) {
    boolean revived =
        database(service)
            .transact(tx -> table.revive(tx.handle(), consumer, eventId, Instant.now()));
    if (revived) {
      replayed.run();
    }
    return revived;
  }

  @Override
  public boolean discard(String service, String consumer, long eventId) {
    return database(service).transact(tx -> table.discard(tx.handle(), consumer, eventId));
  }

  private PostgresDatabase database(String service) {
    var database = databases.get(service);
    if (database == null) {
      throw new IllegalArgumentException("no such service here: " + service);
    }
    return database;
  }
}
