package dev.tintype.content.batch;

import dev.tintype.content.storage.ContentTables;
import dev.tintype.platform.database.Database;
import java.time.Clock;

/** Forgets the keys of requests that nobody will repeat any more. */
public final class PruneIdempotencyKeys implements Runnable {
  private final Database database;
  private final ContentTables tables;
  private final Clock clock;

  public PruneIdempotencyKeys(Database database, ContentTables tables, Clock clock) {
    this.database = database;
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public void run() {
    database.transact(
        transaction -> tables.keys().forgetOld(transaction.handle(), clock.instant()));
  }
}
