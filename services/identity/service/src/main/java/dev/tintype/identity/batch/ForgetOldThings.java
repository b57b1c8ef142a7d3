package dev.tintype.identity.batch;

import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.identity.storage.AuthorizationCodesTable;
import dev.tintype.identity.storage.ChallengesTable;
import dev.tintype.identity.storage.MailedCodesTable;
import dev.tintype.identity.storage.MailsTable;
import dev.tintype.identity.storage.ThrottlesTable;
import dev.tintype.platform.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Removes what is of no use any more: expired codes, old attempts, sent mails. */
public final class ForgetOldThings {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  private final Database database;
  private final Clock clock;

  public ForgetOldThings(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public void run() {
    Instant now = clock.instant();
    database.transact(tx -> {
      var handle = tx.handle();
      new ChallengesTable().removeExpired(handle, now);
      new AuthorizationCodesTable().removeExpired(handle, now.minus(DAY));
      new MailedCodesTable().removeExpired(handle, now.minus(DAY));
      new ThrottlesTable().removeOld(handle, now.minus(DAY));
      new MailsTable().removeDone(handle, now.minus(WEEK));
      new AccountsTable().removeUnverified(handle, now.minus(WEEK));
      return null;
    });
  }
}
