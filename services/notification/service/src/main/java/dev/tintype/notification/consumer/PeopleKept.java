package dev.tintype.notification.consumer;

import dev.tintype.notification.api.Kind;
import dev.tintype.notification.domain.Cause;
import dev.tintype.notification.domain.Tellings;
import dev.tintype.notification.storage.NotificationTables;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.profile.api.ProfileEvent;
import dev.tintype.relationship.api.RelationshipEvent;
import dev.tintype.relationship.api.RelationshipEvent.Blocked;
import dev.tintype.relationship.api.RelationshipEvent.CloseFriendAdded;
import dev.tintype.relationship.api.RelationshipEvent.CloseFriendRemoved;
import dev.tintype.relationship.api.RelationshipEvent.FollowAdjusted;
import dev.tintype.relationship.api.RelationshipEvent.FollowRequestRejected;
import dev.tintype.relationship.api.RelationshipEvent.FollowRequestWithdrawn;
import dev.tintype.relationship.api.RelationshipEvent.FollowRequested;
import dev.tintype.relationship.api.RelationshipEvent.Followed;
import dev.tintype.relationship.api.RelationshipEvent.FollowsCounted;
import dev.tintype.relationship.api.RelationshipEvent.Muted;
import dev.tintype.relationship.api.RelationshipEvent.RelationshipsErased;
import dev.tintype.relationship.api.RelationshipEvent.Unblocked;
import dev.tintype.relationship.api.RelationshipEvent.Unfollowed;
import dev.tintype.relationship.api.RelationshipEvent.Unmuted;
import java.util.List;

/**
 * Keeps what there is between people, and tells them of follows and requests. Both inboxes are
 * locked meanwhile, so that a telling either heeds a block or is taken back by it.
 */
public final class PeopleKept {
  private final NotificationTables tables;
  private final Tellings tellings;

  public PeopleKept(NotificationTables tables, Tellings tellings) {
    this.tables = tables;
    this.tellings = tellings;
  }

  /** Notes which accounts are private. */
  public void on(Transaction tx, ProfileEvent event) {
    switch (event) {
      case ProfileEvent.ProfileChanged changed -> {
        if (bothThere(tx, changed.account(), changed.account())) {
          tables
              .people()
              .setPrivate(
                  tx.handle(), changed.account(), changed.privateAccount(), changed.revision());
        }
      }
      case ProfileEvent.ProfileErased _ -> {}
    }
  }

  public void on(Transaction tx, RelationshipEvent event) {
    switch (event) {
      case Followed followed -> follow(tx, followed);
      case Unfollowed unfollowed -> unfollow(tx, unfollowed);
      case FollowAdjusted it ->
          tables.people().setNotifying(tx.handle(), it.follower(), it.followee(), it.notifying());
      case FollowRequested it ->
          tellings.tell(
              tx,
              List.of(Cause.between(it.account(), Kind.FOLLOW_REQUEST, it.requester(), it.at())));
      case FollowRequestWithdrawn it ->
          withdraw(tx, it.account(), it.requester(), Kind.FOLLOW_REQUEST);
      case FollowRequestRejected it ->
          withdraw(tx, it.account(), it.requester(), Kind.FOLLOW_REQUEST);
      case Blocked it -> block(tx, it);
      case Unblocked it -> tables.people().unblock(tx.handle(), it.blocker(), it.blocked());
      case Muted it -> mute(tx, it);
      case Unmuted it -> tables.people().unmute(tx.handle(), it.muter(), it.muted());
      case CloseFriendAdded it -> {
        if (bothThere(tx, it.owner(), it.friend())) {
          tables.people().befriend(tx.handle(), it.owner(), it.friend());
        }
      }
      case CloseFriendRemoved it -> tables.people().unfriend(tx.handle(), it.owner(), it.friend());
      case FollowsCounted _, RelationshipsErased _ -> {}
    }
  }

  private void follow(Transaction tx, Followed it) {
    if (!bothThere(tx, it.follower(), it.followee())) {
      return;
    }
    tables.people().follow(tx.handle(), it.follower(), it.followee(), it.notifying(), it.at());
    withdraw(tx, it.followee(), it.follower(), Kind.FOLLOW_REQUEST);
    var follow = Cause.between(it.followee(), Kind.FOLLOW, it.follower(), it.at());
    var accepted = Cause.between(it.follower(), Kind.ACCEPTED, it.followee(), it.at());
    tellings.tell(tx, it.requested() ? List.of(follow, accepted) : List.of(follow));
  }

  private void unfollow(Transaction tx, Unfollowed it) {
    tables.inboxes().lock(tx.handle(), List.of(it.follower(), it.followee()));
    tables.people().unfollow(tx.handle(), it.follower(), it.followee());
    withdraw(tx, it.followee(), it.follower(), Kind.FOLLOW);
    withdraw(tx, it.follower(), it.followee(), Kind.ACCEPTED);
  }

  private void withdraw(Transaction tx, AccountId account, AccountId actor, Kind kind) {
    tables.inboxes().lock(tx.handle(), List.of(account));
    tellings.withdrawn(
        tx, tables.removals().byCause(tx.handle(), account, actor, List.of(kind), 0));
  }

  private void block(Transaction tx, Blocked it) {
    if (bothThere(tx, it.blocker(), it.blocked())) {
      tables.people().block(tx.handle(), it.blocker(), it.blocked());
      tellings.withdrawn(tx, tables.removals().between(tx.handle(), it.blocker(), it.blocked()));
    }
  }

  /** What was told before stays, as the mute may be one for an hour. */
  private void mute(Transaction tx, Muted it) {
    if (!it.notifications()) {
      tables.people().unmute(tx.handle(), it.muter(), it.muted());
    } else if (bothThere(tx, it.muter(), it.muted())) {
      tables.people().mute(tx.handle(), it.muter(), it.muted(), it.until());
    }
  }

  /** Locks both inboxes; false when one of the two is erased, so that nothing is to be kept. */
  private boolean bothThere(Transaction tx, AccountId one, AccountId other) {
    return tables.inboxes().lock(tx.handle(), List.of(one, other)).values().stream()
        .noneMatch(inbox -> inbox.erased());
  }
}
