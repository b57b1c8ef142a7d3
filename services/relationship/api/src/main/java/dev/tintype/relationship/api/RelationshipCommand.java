package dev.tintype.relationship.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Command;
import org.jspecify.annotations.Nullable;

/**
 * What the relationship service can be told to do, always on behalf of the caller, a member. Doing
 * what is done already changes nothing and tells nobody. The reply is how the two stand afterwards.
 * Naming oneself is refused as a conflict, an unknown account as not found.
 */
public sealed interface RelationshipCommand<R> extends Command<R> {

  /**
   * Follows, or asks to when the account is private. Refused as a conflict when the caller blocks
   * the account or follows as many as it may, and as not found when the account blocks the caller.
   *
   * @param showReblogs null leaves what it is, at first true
   * @param notifying null leaves what it is, at first false
   */
  record Follow(AccountId account, @Nullable Boolean showReblogs, @Nullable Boolean notifying)
      implements RelationshipCommand<Relation> {
    public Follow(AccountId account) {
      this(account, null, null);
    }
  }

  /** Ends following, or withdraws the request to. */
  record Unfollow(AccountId account) implements RelationshipCommand<Relation> {}

  /** Ends the other's following of the caller. */
  record RemoveFollower(AccountId account) implements RelationshipCommand<Relation> {}

  /** Lets one in who asked to follow; not found when they did not ask. */
  record AcceptFollowRequest(AccountId account) implements RelationshipCommand<Relation> {}

  /** Turns one away who asked to follow; not found when they did not ask. */
  record RejectFollowRequest(AccountId account) implements RelationshipCommand<Relation> {}

  /** Ends follows, requests and close friendship both ways, and prevents new ones. */
  record Block(AccountId account) implements RelationshipCommand<Relation> {}

  record Unblock(AccountId account) implements RelationshipCommand<Relation> {}

  /**
   * Keeps an account out of the caller's lists; muting anew replaces the terms.
   *
   * @param notifications whether to keep out notifications too
   * @param seconds how long; 0 for ever
   */
  record Mute(AccountId account, boolean notifications, long seconds)
      implements RelationshipCommand<Relation> {}

  record Unmute(AccountId account) implements RelationshipCommand<Relation> {}

  record AddCloseFriend(AccountId account) implements RelationshipCommand<Relation> {}

  record RemoveCloseFriend(AccountId account) implements RelationshipCommand<Relation> {}

  /**
   * Writes a note about an account that only the caller sees.
   *
   * @param text at most 2,000 characters; empty removes the note
   */
  record WriteNote(AccountId account, String text) implements RelationshipCommand<Relation> {}
}
