package dev.tintype.profile.consumer;

import dev.tintype.platform.database.Transaction;
import dev.tintype.profile.storage.ProfilesTable;
import dev.tintype.relationship.api.RelationshipEvent;

/** Shows on each profile how many follow and are followed. */
public final class FollowCounts {
  private final ProfilesTable profiles;

  public FollowCounts(ProfilesTable profiles) {
    this.profiles = profiles;
  }

  public void on(Transaction tx, RelationshipEvent event) {
    switch (event) {
      case RelationshipEvent.FollowsCounted counted ->
          profiles.setFollowCounts(
              tx.handle(),
              counted.account(),
              counted.followersCount(),
              counted.followingCount(),
              counted.revision());
      case RelationshipEvent.Followed _,
          RelationshipEvent.Unfollowed _,
          RelationshipEvent.FollowAdjusted _,
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
}
