package dev.tintype.reaction.batch;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.reaction.domain.Erasure;
import dev.tintype.reaction.storage.CollectionItemsTable;
import dev.tintype.reaction.storage.GoneTable;
import dev.tintype.reaction.storage.LikeCountsTable;
import dev.tintype.reaction.storage.LikesTable;
import dev.tintype.reaction.storage.SavesTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToIntFunction;

/**
 * Removes what hangs on deleted posts, comments and accounts, a chunk in a transaction. It looks
 * again for a while after each deletion: a command that was under way may have been committed after
 * the first look, and none is for longer than half a minute.
 */
public final class RemoveGone {
  private static final int CHUNK = 1_000;
  private static final Duration LOOK_AGAIN_FOR = Duration.ofMinutes(15);

  private final Database database;
  private final Erasure erasure;
  private final Clock clock;
  private final GoneTable gone = new GoneTable();
  private final LikesTable likes = new LikesTable();
  private final LikeCountsTable counts = new LikeCountsTable();
  private final SavesTable saves = new SavesTable();
  private final CollectionItemsTable items = new CollectionItemsTable();

  public RemoveGone(Database database, Erasure erasure, Clock clock) {
    this.database = database;
    this.erasure = erasure;
    this.clock = clock;
  }

  public void run() {
    Instant started = clock.instant();
    database.read(gone::accounts).forEach((AccountId account) -> erasure.erase(account));
    inChunks(tx -> likes.deleteSomeOfGone(tx.handle(), CHUNK));
    inChunks(tx -> saves.deleteSomeOfGone(tx.handle(), CHUNK));
    inChunks(tx -> items.deleteSomeOfGone(tx.handle(), CHUNK));
    database.transact(tx -> {
      counts.deleteOfGone(tx.handle());
      return gone.deleteBefore(tx.handle(), started.minus(LOOK_AGAIN_FOR));
    });
  }

  private void inChunks(ToIntFunction<Transaction> some) {
    while (database.transact(some::applyAsInt) == CHUNK) {
      Thread.yield();
    }
  }
}
