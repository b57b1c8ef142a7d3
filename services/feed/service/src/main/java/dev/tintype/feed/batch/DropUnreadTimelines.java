package dev.tintype.feed.batch;

import dev.tintype.feed.FeedMetrics;
import dev.tintype.feed.storage.FeedTables;
import dev.tintype.feed.storage.Timelines;
import dev.tintype.platform.database.Database;
import java.time.Clock;
import java.time.Duration;

/** Drops the lists of people who have been away for long; their return builds them anew. */
public final class DropUnreadTimelines implements Runnable {
  private static final int AT_A_TIME = 100;
  private static final int TIMES = 100;

  private final Database database;
  private final FeedTables tables;
  private final Timelines timelines;
  private final FeedMetrics metrics;
  private final Clock clock;
  private final Duration keptFor;

  /**
   * @param keptFor how long a list is kept after the last visit
   */
  public DropUnreadTimelines(
      Database database,
      FeedTables tables,
      Timelines timelines,
      FeedMetrics metrics,
      Clock clock,
      Duration keptFor) {
    this.database = database;
    this.tables = tables;
    this.timelines = timelines;
    this.metrics = metrics;
    this.clock = clock;
    this.keptFor = keptFor;
  }

  @Override
  public void run() {
    int dropped = AT_A_TIME;
    for (int time = 0; time < TIMES && dropped == AT_A_TIME; time++) {
      dropped = dropSome();
      metrics.dropped(dropped);
    }
  }

  private int dropSome() {
    return database.transact(transaction -> {
      var readers =
          tables
              .homes()
              .dropUnvisited(transaction.handle(), clock.instant().minus(keptFor), AT_A_TIME);
      timelines.drop(transaction, readers);
      return readers.size();
    });
  }
}
