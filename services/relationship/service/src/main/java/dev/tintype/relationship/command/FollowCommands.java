package dev.tintype.relationship.command;

import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipCommand.AcceptFollowRequest;
import dev.tintype.relationship.api.RelationshipCommand.Follow;
import dev.tintype.relationship.api.RelationshipCommand.RejectFollowRequest;
import dev.tintype.relationship.api.RelationshipCommand.RemoveFollower;
import dev.tintype.relationship.api.RelationshipCommand.Unfollow;
import dev.tintype.relationship.api.RelationshipEvent.FollowRequestRejected;
import dev.tintype.relationship.domain.FollowTerms;
import dev.tintype.relationship.domain.Follows;
import dev.tintype.relationship.storage.BlocksTable;
import dev.tintype.relationship.storage.FollowCountsTable;
import dev.tintype.relationship.storage.FollowRequestsTable;
import dev.tintype.relationship.storage.FollowRequestsTable.FollowRequest;
import dev.tintype.relationship.storage.FollowsTable;

/** Following, asking to, letting in and turning away. */
public final class FollowCommands {
  private final Pairs pairs;
  private final Follows follows;
  private final FollowsTable followsTable;
  private final FollowRequestsTable requests;
  private final FollowCountsTable counts;
  private final BlocksTable blocks;
  private final long limit;

  /**
   * @param limit how many an account may follow, requests included
   */
  public FollowCommands(
      Pairs pairs,
      Follows follows,
      FollowsTable followsTable,
      FollowRequestsTable requests,
      FollowCountsTable counts,
      BlocksTable blocks,
      long limit) {
    this.pairs = pairs;
    this.follows = follows;
    this.followsTable = followsTable;
    this.requests = requests;
    this.counts = counts;
    this.blocks = blocks;
    this.limit = limit;
  }

  public Relation follow(Caller caller, Follow command) {
    return pairs.begin(
        caller,
        command.account(),
        (tx, self, privateAccount) -> {
          refuseBlocked(tx, self, command.account());
          var follow = new FollowsTable.Follow(self, command.account());
          followsTable
              .terms(tx.handle(), follow)
              .ifPresentOrElse(
                  before -> follows.adjust(tx, follow, before, asked(command, before)),
                  () -> beginOrAsk(tx, command, follow, privateAccount));
        });
  }

  public Relation unfollow(Caller caller, Unfollow command) {
    return pairs.end(
        caller,
        command.account(),
        (tx, self) -> {
          follows.withdraw(tx, new FollowRequest(self, command.account()));
          follows.end(tx, new FollowsTable.Follow(self, command.account()));
        });
  }

  public Relation removeFollower(Caller caller, RemoveFollower command) {
    return pairs.end(
        caller,
        command.account(),
        (tx, self) -> follows.end(tx, new FollowsTable.Follow(command.account(), self)));
  }

  public Relation acceptFollowRequest(Caller caller, AcceptFollowRequest command) {
    return pairs.begin(
        caller,
        command.account(),
        (tx, self, privateAccount) -> {
          var follow = new FollowsTable.Follow(command.account(), self);
          if (!follows.accept(tx, new FollowRequest(command.account(), self))
              && followsTable.terms(tx.handle(), follow).isEmpty()) {
            throw Refusal.notFound("follow request");
          }
        });
  }

  public Relation rejectFollowRequest(Caller caller, RejectFollowRequest command) {
    return pairs.end(
        caller,
        command.account(),
        (tx, self) -> {
          if (requests.take(tx.handle(), new FollowRequest(command.account(), self)).isEmpty()) {
            throw Refusal.notFound("follow request");
          }
          tx.emit(new FollowRequestRejected(command.account(), self));
        });
  }

  private void beginOrAsk(
      Transaction tx, Follow command, FollowsTable.Follow follow, boolean privateAccount) {
    var request = new FollowRequest(follow.follower(), follow.followee());
    var before = requests.terms(tx.handle(), request);
    if (before.isEmpty()) {
      refuseAboveLimit(tx, follow.follower());
    }
    FollowTerms terms = asked(command, before.orElse(FollowTerms.INITIAL));
    if (privateAccount) {
      follows.ask(tx, request, terms);
    } else {
      requests.take(tx.handle(), request);
      follows.begin(tx, follow, terms, before.isPresent());
    }
  }

  private void refuseBlocked(Transaction tx, AccountId self, AccountId other) {
    if (blocks.exists(tx.handle(), other, self)) {
      throw Refusal.notFound("account");
    }
    if (blocks.exists(tx.handle(), self, other)) {
      throw Refusal.conflict("blocked_by_you", "You have blocked this account");
    }
  }

  private void refuseAboveLimit(Transaction tx, AccountId self) {
    long following = counts.read(tx.handle(), self).following();
    if (following + requests.countSentBy(tx.handle(), self) >= limit) {
      throw Refusal.conflict(
          "too_many_follows", "You can't follow more than " + limit + " accounts");
    }
  }

  private static FollowTerms asked(Follow command, FollowTerms before) {
    return before.with(command.showReblogs(), command.notifying());
  }
}
