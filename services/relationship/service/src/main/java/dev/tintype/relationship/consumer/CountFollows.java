package dev.tintype.relationship.consumer;

import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.relationship.api.RelationshipEvent;
import dev.tintype.relationship.api.RelationshipEvent.FollowsCounted;
import dev.tintype.relationship.storage.FollowCountsTable;
import java.util.List;

/**
 * Folds changed counts into one number for each account and tells the others. Of many follows of
 * one account at once, the first event's turn counts them all.
 */
public final class CountFollows {
  private final FollowCountsTable counts;

  public CountFollows(FollowCountsTable counts) {
    this.counts = counts;
  }

  public void on(Transaction tx, RelationshipEvent event) {
    switch (event) {
      case RelationshipEvent.Followed followed ->
          count(tx, followed.follower(), followed.followee());
      case RelationshipEvent.Unfollowed unfollowed ->
          count(tx, unfollowed.follower(), unfollowed.followee());
      case RelationshipEvent.FollowAdjusted _,
          RelationshipEvent.FollowsCounted _,
          RelationshipEvent.FollowRequested _,
          RelationshipEvent.FollowRequestWithdrawn _,
          RelationshipEvent.FollowRequestRejected _,
          RelationshipEvent.Blocked _,
          RelationshipEvent.Unblocked _,
          RelationshipEvent.Muted _,
          RelationshipEvent.Unmuted _,
          RelationshipEvent.CloseFriendAdded _,
          RelationshipEvent.CloseFriendRemoved _,
          RelationshipEvent.RelationshipsErased _ -> {}
    }
  }

  private void count(Transaction tx, AccountId follower, AccountId followee) {
    for (var counted : counts.fold(tx.handle(), List.of(follower, followee))) {
      tx.emit(
          new FollowsCounted(
              counted.account(),
              counted.counts().followers(),
              counted.counts().following(),
              counted.revision()));
    }
  }
}
