package dev.tintype.reaction.command;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.reaction.api.ReactionCommand.Like;
import dev.tintype.reaction.api.ReactionCommand.Unlike;
import dev.tintype.reaction.api.ReactionEvent.Liked;
import dev.tintype.reaction.api.ReactionEvent.Unliked;
import dev.tintype.reaction.api.Reactions;
import dev.tintype.reaction.domain.ReactionMetrics;
import dev.tintype.reaction.query.TargetQueries;
import dev.tintype.reaction.storage.LikesTable;
import dev.tintype.reaction.storage.Reaction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Liking, and taking it back. Nobody waits for another's like of the same target, and of one
 * person's the row's key lets only one through; so there is no lock.
 */
public final class LikeCommands {
  private final Database database;
  private final TargetQueries targets;
  private final IdGenerator ids;
  private final Clock clock;
  private final ReactionMetrics metrics;
  private final LikesTable likes = new LikesTable();

  public LikeCommands(
      Database database,
      TargetQueries targets,
      IdGenerator ids,
      Clock clock,
      ReactionMetrics metrics) {
    this.database = database;
    this.targets = targets;
    this.ids = ids;
    this.clock = clock;
    this.metrics = metrics;
  }

  public Reactions like(Caller caller, Like command) {
    var like = new Reaction(command.target(), command.post(), command.author(), caller.member());
    var outcome =
        database.transact(tx -> {
          var change = likes.add(tx.handle(), like, ids.next(IdKind.ROW));
          if (change.gone()) {
            throw Refusal.notFound("status");
          }
          if (change.changed()) {
            Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            tx.emit(new Liked(like.target(), like.post(), like.author(), like.account(), at));
          }
          return change;
        });
    if (!outcome.changed()) {
      // its other request may have been committed a moment ago, after ours began to count
      return targets.of(like.account(), like.target());
    }
    metrics.liked();
    return outcome.now();
  }

  public Reactions unlike(Caller caller, Unlike command) {
    AccountId liker = caller.member();
    var outcome =
        database.transact(tx ->
            likes.remove(
                tx.handle(),
                command.target(),
                liker,
                it -> tx.emit(new Unliked(it.target(), it.post(), it.author(), liker))));
    if (!outcome.changed()) {
      return targets.of(liker, command.target());
    }
    metrics.unliked();
    return outcome.now();
  }
}
