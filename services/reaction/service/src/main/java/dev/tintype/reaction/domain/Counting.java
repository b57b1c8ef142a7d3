package dev.tintype.reaction.domain;

import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messaging.Live;
import dev.tintype.reaction.api.ReactionEvent.LikesCounted;
import dev.tintype.reaction.api.ReactionSignal.Counted;
import dev.tintype.reaction.api.Target;
import dev.tintype.reaction.storage.LikeCountsTable;
import java.util.Collection;

/** Brings counts up to date and says so, also to those who look at the post. */
public final class Counting {
  private final LikeCountsTable counts;
  private final Live live;

  public Counting(LikeCountsTable counts, Live live) {
    this.counts = counts;
    this.live = live;
  }

  public void fold(Transaction tx, Collection<Target> targets) {
    for (var counted : counts.fold(tx.handle(), targets)) {
      tx.emit(
          new LikesCounted(
              counted.target(),
              counted.post(),
              counted.author(),
              counted.likes(),
              counted.revision()));
      var signal = new Counted(counted.target(), counted.likes());
      tx.afterCommit(() -> live.toTopic("post." + counted.post(), signal));
    }
  }
}
