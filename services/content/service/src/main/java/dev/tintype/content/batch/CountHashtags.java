package dev.tintype.content.batch;

import dev.tintype.content.storage.ContentTables;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.IdGenerator;
import java.time.Clock;
import java.time.Duration;

/**
 * Counts the uses of hashtags that were used of late, which only puts suggestions in order. Counted
 * here and not while publishing, where everybody who uses a popular hashtag would wait for its row.
 */
public final class CountHashtags implements Runnable {
  private final Database database;
  private final ContentTables tables;
  private final Clock clock;
  private final Duration back;

  /**
   * @param back how far back a use counts as of late
   */
  public CountHashtags(Database database, ContentTables tables, Clock clock, Duration back) {
    this.database = database;
    this.tables = tables;
    this.clock = clock;
    this.back = back;
  }

  @Override
  public void run() {
    long from = IdGenerator.smallestAt(clock.instant().minus(back));
    database.transact(transaction -> tables.tags().recount(transaction.handle(), from));
  }
}
