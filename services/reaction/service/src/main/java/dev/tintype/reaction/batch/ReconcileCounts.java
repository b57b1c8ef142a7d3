package dev.tintype.reaction.batch;

import dev.tintype.platform.database.Database;
import dev.tintype.reaction.domain.Counting;
import dev.tintype.reaction.domain.ReactionMetrics;
import dev.tintype.reaction.storage.LikeCountsTable;
import dev.tintype.reaction.storage.LikeCountsTable.Compared;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares every count with the rows that it counts, and corrects those that are wrong. None should
 * be, since both change in one statement; who meddles with the tables by hand makes it needed.
 */
public final class ReconcileCounts {
  private static final Logger log = LoggerFactory.getLogger(ReconcileCounts.class);
  private static final int CHUNK = 500;

  private final Database database;
  private final LikeCountsTable counts;
  private final Counting counting;
  private final ReactionMetrics metrics;

  public ReconcileCounts(
      Database database, LikeCountsTable counts, Counting counting, ReactionMetrics metrics) {
    this.database = database;
    this.counts = counts;
    this.counting = counting;
    this.metrics = metrics;
  }

  public void run() {
    long after = 0;
    for (var some = after(after); !some.isEmpty(); some = after(after)) {
      some.stream().filter(one -> one.counted() != one.found()).forEach(this::correct);
      metrics.compared(some.size());
      after = some.getLast().target().value();
    }
  }

  private List<Compared> after(long target) {
    return database.read(handle -> counts.compare(handle, target, CHUNK));
  }

  private void correct(Compared wrong) {
    log.warn("{} has {} likes but counts {}", wrong.target(), wrong.found(), wrong.counted());
    metrics.corrected();
    database.transact(tx -> {
      counts.correct(tx.handle(), wrong.target());
      counting.fold(tx, List.of(wrong.target()));
      return wrong;
    });
  }
}
