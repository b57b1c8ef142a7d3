package dev.tintype.feed.batch;

import dev.tintype.feed.storage.FeedTables;
import dev.tintype.feed.storage.Timelines;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Goes round all lists and all authors' recent posts, and cuts them to length. Each run takes a
 * bounded number and the next one goes on from there, so that deliveries need not count and a
 * list's surplus is only what has come in one round.
 */
public final class TrimTimelines implements Runnable {
  private static final int AT_A_TIME = 200;
  private static final int TIMES = 25;

  private final Database database;
  private final FeedTables tables;
  private final Timelines timelines;
  private final int length;
  private long afterReader;
  private long afterAuthor;

  /**
   * @param length how long a list is to be
   */
  public TrimTimelines(Database database, FeedTables tables, Timelines timelines, int length) {
    this.database = database;
    this.tables = tables;
    this.timelines = timelines;
    this.length = length;
  }

  @Override
  public synchronized void run() {
    afterReader = round(afterReader, this::trimLists);
    afterAuthor = round(afterAuthor, this::trimAuthors);
  }

  private long round(long from, LongFunction<List<AccountId>> trim) {
    long after = from;
    for (int time = 0; time < TIMES; time++) {
      List<AccountId> trimmed = trim.apply(after);
      if (trimmed.size() < AT_A_TIME) {
        return 0;
      }
      after = trimmed.getLast().value();
    }
    return after;
  }

  private List<AccountId> trimLists(long after) {
    return database.transact(transaction -> {
      var readers = tables.homes().keptAfter(transaction.handle(), after, AT_A_TIME);
      timelines.trim(transaction, readers, length);
      return readers;
    });
  }

  private List<AccountId> trimAuthors(long after) {
    return database.transact(transaction -> {
      var handle = transaction.handle();
      var authors = tables.recentPosts().authorsAfter(handle, after, AT_A_TIME);
      tables.recentPosts().trim(handle, authors, length);
      return authors;
    });
  }
}
