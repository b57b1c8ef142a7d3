package dev.tintype.relationship.domain;

import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messaging.Live;
import dev.tintype.relationship.api.RelationshipEvent.FollowAdjusted;
import dev.tintype.relationship.api.RelationshipEvent.FollowRequestWithdrawn;
import dev.tintype.relationship.api.RelationshipEvent.FollowRequested;
import dev.tintype.relationship.api.RelationshipEvent.Followed;
import dev.tintype.relationship.api.RelationshipEvent.Unfollowed;
import dev.tintype.relationship.api.RelationshipSignal.ListChanged;
import dev.tintype.relationship.storage.FollowCountsTable;
import dev.tintype.relationship.storage.FollowRequestsTable;
import dev.tintype.relationship.storage.FollowRequestsTable.FollowRequest;
import dev.tintype.relationship.storage.FollowsTable;
import dev.tintype.relationship.storage.FollowsTable.Follow;
import dev.tintype.relationship.storage.ListsTable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Begins and ends follows and requests: the row, the counts and the event together. What is so
 * already is left as it is, and nobody is told.
 */
public final class Follows {
  private final FollowsTable follows;
  private final FollowRequestsTable requests;
  private final FollowCountsTable counts;
  private final ListsTable lists;
  private final IdGenerator ids;
  private final Clock clock;
  private final RelationshipMetrics metrics;
  private final Live live;

  public Follows(
      FollowsTable follows,
      FollowRequestsTable requests,
      FollowCountsTable counts,
      ListsTable lists,
      IdGenerator ids,
      Clock clock,
      RelationshipMetrics metrics,
      Live live) {
    this.follows = follows;
    this.requests = requests;
    this.counts = counts;
    this.lists = lists;
    this.ids = ids;
    this.clock = clock;
    this.metrics = metrics;
    this.live = live;
  }

  /**
   * @param requested the followed one is private and has let the follower in
   */
  public void begin(Transaction tx, Follow follow, FollowTerms terms, boolean requested) {
    var now = clock.instant();
    if (!follows.insert(tx.handle(), follow, ids.next(IdKind.ROW), terms, now)) {
      return;
    }
    counts.append(tx.handle(), follow, 1);
    tx.emit(
        new Followed(
            follow.follower(),
            follow.followee(),
            counts.read(tx.handle(), follow.follower()).following(),
            counts.read(tx.handle(), follow.followee()).followers(),
            requested,
            terms.notifying(),
            now));
    metrics.followed();
  }

  public void end(Transaction tx, Follow follow) {
    if (!follows.delete(tx.handle(), follow)) {
      return;
    }
    counts.append(tx.handle(), follow, -1);
    takeOutOfLists(tx, follow);
    tx.emit(
        new Unfollowed(
            follow.follower(),
            follow.followee(),
            counts.read(tx.handle(), follow.follower()).following(),
            counts.read(tx.handle(), follow.followee()).followers(),
            clock.instant()));
    metrics.unfollowed();
  }

  private void takeOutOfLists(Transaction tx, Follow follow) {
    AccountId owner = follow.follower();
    var changed = lists.removeFromAll(tx.handle(), owner, follow.followee());
    tx.afterCommit(
        () -> changed.forEach(list -> live.toAccounts(List.of(owner), new ListChanged(list))));
  }

  public void adjust(Transaction tx, Follow follow, FollowTerms before, FollowTerms after) {
    if (after.equals(before)) {
      return;
    }
    follows.update(tx.handle(), follow, after);
    tx.emit(
        new FollowAdjusted(
            follow.follower(), follow.followee(), after.showReblogs(), after.notifying()));
  }

  public void ask(Transaction tx, FollowRequest request, FollowTerms terms) {
    if (requests.insert(tx.handle(), request, ids.next(IdKind.ROW), terms)) {
      tx.emit(new FollowRequested(request.requester(), request.account(), clock.instant()));
      metrics.requested();
    }
  }

  public void withdraw(Transaction tx, FollowRequest request) {
    if (requests.take(tx.handle(), request).isPresent()) {
      tx.emit(new FollowRequestWithdrawn(request.requester(), request.account()));
    }
  }

  /** Turns a request into a follow; false when there is no such request (any more). */
  public boolean accept(Transaction tx, FollowRequest request) {
    Optional<FollowTerms> terms = requests.take(tx.handle(), request);
    terms.ifPresent(
        asked -> begin(tx, new Follow(request.requester(), request.account()), asked, true));
    return terms.isPresent();
  }

  /** Ends all that there is between two, both ways: requests first, lest one be let in yet. */
  public void separate(Transaction tx, AccountId one, AccountId other) {
    withdraw(tx, new FollowRequest(one, other));
    withdraw(tx, new FollowRequest(other, one));
    end(tx, new Follow(one, other));
    end(tx, new Follow(other, one));
  }
}
