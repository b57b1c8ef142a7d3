package dev.tintype.relationship.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has happened between accounts. All events of one pair in one direction come in order: their
 * key is the account that acts, or on whose behalf it was done (the follower of a follow that the
 * followed one has ended).
 */
public sealed interface RelationshipEvent extends Event {

  /**
   * One now follows another.
   *
   * @param followingCount how many the follower follows now; like {@code followersCount} it may
   *     miss what happens in the same instant, and the exact numbers follow in {@link
   *     FollowsCounted}
   * @param followersCount how many follow the followed one now
   * @param requested the followed one was private and has let them in
   * @param notifying the follower wants a notification of each post
   */
  record Followed(
      AccountId follower,
      AccountId followee,
      long followingCount,
      long followersCount,
      boolean requested,
      boolean notifying,
      Instant at)
      implements RelationshipEvent {
    @Override
    public String key() {
      return follower.toString();
    }
  }

  /** One no longer follows another, whoever has ended it; counts as in {@link Followed}. */
  record Unfollowed(
      AccountId follower, AccountId followee, long followingCount, long followersCount, Instant at)
      implements RelationshipEvent {
    @Override
    public String key() {
      return follower.toString();
    }
  }

  /** A follow's terms changed. */
  record FollowAdjusted(
      AccountId follower, AccountId followee, boolean showReblogs, boolean notifying)
      implements RelationshipEvent {
    @Override
    public String key() {
      return follower.toString();
    }
  }

  /**
   * The exact numbers after one or several follows and unfollows.
   *
   * @param revision greater than in all earlier events of the account
   */
  record FollowsCounted(AccountId account, long followersCount, long followingCount, long revision)
      implements RelationshipEvent {
    @Override
    public String key() {
      return account.toString();
    }
  }

  /** Somebody asks to be let in as a follower of a private account. */
  record FollowRequested(AccountId requester, AccountId account, Instant at)
      implements RelationshipEvent {
    @Override
    public String key() {
      return requester.toString();
    }
  }

  /** The one who asked thought better of it, or a block ended the request. */
  record FollowRequestWithdrawn(AccountId requester, AccountId account)
      implements RelationshipEvent {
    @Override
    public String key() {
      return requester.toString();
    }
  }

  /** The one who asked was turned away. */
  record FollowRequestRejected(AccountId requester, AccountId account)
      implements RelationshipEvent {
    @Override
    public String key() {
      return requester.toString();
    }
  }

  record Blocked(AccountId blocker, AccountId blocked, Instant at) implements RelationshipEvent {
    @Override
    public String key() {
      return blocker.toString();
    }
  }

  record Unblocked(AccountId blocker, AccountId blocked) implements RelationshipEvent {
    @Override
    public String key() {
      return blocker.toString();
    }
  }

  /**
   * Muted, or muted on other terms.
   *
   * @param until null without an end; nothing more is said when the time is over
   */
  record Muted(AccountId muter, AccountId muted, boolean notifications, @Nullable Instant until)
      implements RelationshipEvent {
    @Override
    public String key() {
      return muter.toString();
    }
  }

  record Unmuted(AccountId muter, AccountId muted) implements RelationshipEvent {
    @Override
    public String key() {
      return muter.toString();
    }
  }

  record CloseFriendAdded(AccountId owner, AccountId friend) implements RelationshipEvent {
    @Override
    public String key() {
      return owner.toString();
    }
  }

  record CloseFriendRemoved(AccountId owner, AccountId friend) implements RelationshipEvent {
    @Override
    public String key() {
      return owner.toString();
    }
  }

  /** All that the relationship service held of the account is gone; said anew on each request. */
  record RelationshipsErased(AccountId account) implements RelationshipEvent {
    @Override
    public String key() {
      return account.toString();
    }
  }
}
