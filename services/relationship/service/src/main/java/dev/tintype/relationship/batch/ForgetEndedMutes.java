package dev.tintype.relationship.batch;

import dev.tintype.platform.database.Database;
import dev.tintype.relationship.storage.MutesTable;
import java.time.Clock;

/** Deletes mutes whose time is over. They count as absent before that already. */
public final class ForgetEndedMutes {
  private static final int CHUNK = 1_000;

  private final Database database;
  private final MutesTable mutes;
  private final Clock clock;

  public ForgetEndedMutes(Database database, MutesTable mutes, Clock clock) {
    this.database = database;
    this.mutes = mutes;
    this.clock = clock;
  }

  public void run() {
    int deleted;
    do {
      deleted = database.transact(tx -> mutes.deleteEnded(tx.handle(), clock.instant(), CHUNK));
    } while (deleted == CHUNK);
  }
}
