package dev.tintype.notification.batch;

import dev.tintype.notification.storage.NotificationTables;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.IdGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes away what is too old to be of interest, some accounts at a time, round and round; and what
 * only late events might still have asked for.
 */
public final class ForgetOld implements Runnable {
  private static final int ACCOUNTS_AT_A_TIME = 100;
  private static final int CHUNKS = 20;

  /** No event comes later than this. */
  private static final Duration LATEST = Duration.ofDays(14);

  private final Database database;
  private final NotificationTables tables;
  private final Clock clock;
  private final Duration keptFor;
  private final AtomicLong after = new AtomicLong();

  /**
   * @param keptFor how long notifications are kept
   */
  public ForgetOld(Database database, NotificationTables tables, Clock clock, Duration keptFor) {
    this.database = database;
    this.tables = tables;
    this.clock = clock;
    this.keptFor = keptFor;
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    long before = IdGenerator.smallestAt(now.minus(keptFor));
    for (int i = 0; i < CHUNKS; i++) {
      if (forgetSome(before).size() < ACCOUNTS_AT_A_TIME) {
        after.set(0);
        break;
      }
    }
    database.transact(tx -> {
      tables.subjects().forgetOld(tx.handle(), now.minus(LATEST), before);
      return tables.people().forgetEndedMutes(tx.handle(), now);
    });
  }

  private List<AccountId> forgetSome(long before) {
    return database.transact(tx -> {
      var accounts = tables.inboxes().after(tx.handle(), after.get(), ACCOUNTS_AT_A_TIME);
      if (!accounts.isEmpty()) {
        tables.inboxes().lock(tx.handle(), accounts);
        tables.removals().older(tx.handle(), accounts, before);
        tables.requests().removeEmpty(tx.handle(), accounts);
        after.set(accounts.getLast().value());
      }
      return accounts;
    });
  }
}
