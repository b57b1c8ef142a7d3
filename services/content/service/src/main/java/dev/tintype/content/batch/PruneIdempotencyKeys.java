package dev.tintype.content.batch;

import dev.tintype.content.storage.ContentTables;
import dev.tintype.platform.database.Database;
import java.time.Clock;
import java.time.Duration;

/** Forgets the keys of requests that nobody will repeat any more. */
public final class PruneIdempotencyKeys implements Runnable {
  private final Database database;
  private final ContentTables tables;
  private final Clock clock;
  private final Duration kept;

  public PruneIdempotencyKeys(Database database, ContentTables tables, Clock clock, Duration kept) {
    this.database = database;
    this.tables = tables;
    this.clock = clock;
    this.kept = kept;
  }

  @Override
  public void run() {
    database.transact(transaction ->
        tables.keys().deleteBefore(transaction.handle(), clock.instant().minus(kept)));
  }
}
