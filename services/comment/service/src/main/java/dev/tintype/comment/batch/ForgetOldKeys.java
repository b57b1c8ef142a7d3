package dev.tintype.comment.batch;

import dev.tintype.comment.storage.CommentTables;
import dev.tintype.platform.database.Database;
import java.time.Clock;
import java.time.Duration;

/** Forgets the keys of requests that nobody will repeat, and posts that are gone for good. */
public final class ForgetOldKeys implements Runnable {
  /** By then nobody is still about to comment on a post that has been deleted. */
  private static final Duration CLOSED_THREADS_KEPT = Duration.ofDays(1);

  private final Database database;
  private final CommentTables tables;
  private final Clock clock;

  public ForgetOldKeys(Database database, CommentTables tables, Clock clock) {
    this.database = database;
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public void run() {
    var now = clock.instant();
    database.transact(transaction -> tables.keys().forgetOld(transaction.handle(), now));
    database.transact(transaction ->
        tables.threads().deleteClosed(transaction.handle(), now.minus(CLOSED_THREADS_KEPT)));
  }
}
