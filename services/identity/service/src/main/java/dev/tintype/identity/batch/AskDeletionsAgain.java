package dev.tintype.identity.batch;

import dev.tintype.identity.IdentityConfiguration;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.identity.command.IdentityMetrics;
import dev.tintype.identity.storage.DeletionsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks services again that have not confirmed a deletion in time; ever more rarely. */
public final class AskDeletionsAgain {
  private static final Logger LOG = LoggerFactory.getLogger(AskDeletionsAgain.class);
  private static final int AT_ONCE = 100;
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Database database;
  private final IdentityConfiguration configuration;
  private final IdentityMetrics metrics;
  private final Clock clock;
  private final DeletionsTable deletions = new DeletionsTable();

  public AskDeletionsAgain(
      Database database,
      IdentityConfiguration configuration,
      IdentityMetrics metrics,
      Clock clock) {
    this.database = database;
    this.configuration = configuration;
    this.metrics = metrics;
    this.clock = clock;
  }

  public void run() {
    database.transact(tx -> {
      Instant now = clock.instant();
      deletions.late(tx.handle(), now, AT_ONCE).forEach(late -> ask(tx, late, now));
      return null;
    });
  }

  private void ask(Transaction tx, DeletionsTable.Late late, Instant now) {
    LOG.warn(
        "deletion of account {} is not confirmed after {} requests; asking again",
        late.account(),
        late.requests());
    deletions.setAsked(tx.handle(), late.account(), now.plus(pauseAfter(late.requests() + 1)));
    tx.emit(new AccountDeletionRequested(late.account(), late.username(), now));
  }

  private Duration pauseAfter(int requests) {
    Duration pause =
        configuration.askDeletionAgainAfter().multipliedBy(1L << Math.min(requests - 1, 20));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
