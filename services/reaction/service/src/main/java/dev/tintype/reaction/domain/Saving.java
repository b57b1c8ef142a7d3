package dev.tintype.reaction.domain;

import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.reaction.api.ReactionEvent;
import dev.tintype.reaction.storage.GoneTable;
import dev.tintype.reaction.storage.Reaction;
import dev.tintype.reaction.storage.SavesTable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How something comes among what somebody has saved, by itself or through a collection. */
public final class Saving {
  private final SavesTable saves;
  private final GoneTable gone;
  private final IdGenerator ids;
  private final Clock clock;
  private final ReactionMetrics metrics;

  public Saving(
      SavesTable saves, GoneTable gone, IdGenerator ids, Clock clock, ReactionMetrics metrics) {
    this.saves = saves;
    this.gone = gone;
    this.ids = ids;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Saves it unless it is saved already; refused as not found when it has been deleted. */
  public void save(Transaction tx, Reaction save) {
    if (saves.add(tx.handle(), save, ids.next(IdKind.ROW))) {
      Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      tx.emit(
          new ReactionEvent.Saved(save.target(), save.post(), save.author(), save.account(), at));
      metrics.saved();
    } else if (gone.anyOf(tx.handle(), save)) {
      throw Refusal.notFound("status");
    }
  }
}
