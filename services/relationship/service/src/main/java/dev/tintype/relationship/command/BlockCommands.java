package dev.tintype.relationship.command;

import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipCommand.Block;
import dev.tintype.relationship.api.RelationshipCommand.Unblock;
import dev.tintype.relationship.api.RelationshipEvent.Blocked;
import dev.tintype.relationship.api.RelationshipEvent.CloseFriendRemoved;
import dev.tintype.relationship.api.RelationshipEvent.Unblocked;
import dev.tintype.relationship.domain.Follows;
import dev.tintype.relationship.domain.RelationshipMetrics;
import dev.tintype.relationship.storage.BlocksTable;
import dev.tintype.relationship.storage.CloseFriendsTable;
import java.time.Clock;

/** Blocking, which ends all that there is between two. */
public final class BlockCommands {
  private final Pairs pairs;
  private final Follows follows;
  private final BlocksTable blocks;
  private final CloseFriendsTable closeFriends;
  private final IdGenerator ids;
  private final Clock clock;
  private final RelationshipMetrics metrics;

  public BlockCommands(
      Pairs pairs,
      Follows follows,
      BlocksTable blocks,
      CloseFriendsTable closeFriends,
      IdGenerator ids,
      Clock clock,
      RelationshipMetrics metrics) {
    this.pairs = pairs;
    this.follows = follows;
    this.blocks = blocks;
    this.closeFriends = closeFriends;
    this.ids = ids;
    this.clock = clock;
    this.metrics = metrics;
  }

  public Relation block(Caller caller, Block command) {
    AccountId other = command.account();
    return pairs.begin(
        caller,
        other,
        (tx, self, privateAccount) -> {
          if (!blocks.insert(tx.handle(), self, other, ids.next(IdKind.ROW))) {
            return;
          }
          follows.separate(tx, self, other);
          endCloseFriendship(tx, self, other);
          endCloseFriendship(tx, other, self);
          tx.emit(new Blocked(self, other, clock.instant()));
          metrics.blocked();
        });
  }

  public Relation unblock(Caller caller, Unblock command) {
    return pairs.end(
        caller,
        command.account(),
        (tx, self) -> {
          if (blocks.delete(tx.handle(), self, command.account())) {
            tx.emit(new Unblocked(self, command.account()));
          }
        });
  }

  private void endCloseFriendship(Transaction tx, AccountId owner, AccountId friend) {
    if (closeFriends.delete(tx.handle(), owner, friend)) {
      tx.emit(new CloseFriendRemoved(owner, friend));
    }
  }
}
