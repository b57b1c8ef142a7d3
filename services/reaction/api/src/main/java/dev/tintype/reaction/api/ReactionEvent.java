package dev.tintype.reaction.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;

/**
 * What people have done to posts and comments. All events of one target are in order. When a target
 * is deleted its likes go with it, and no event says so for each.
 */
public sealed interface ReactionEvent extends Event {

  /**
   * Somebody likes something now.
   *
   * @param post the target itself, or the post of the comment
   * @param author who has written the target; may be the liker
   */
  record Liked(Target target, PostId post, AccountId author, AccountId liker, Instant at)
      implements ReactionEvent {
    @Override
    public String key() {
      return target.toString();
    }
  }

  /** Somebody likes it no more, or is no more. */
  record Unliked(Target target, PostId post, AccountId author, AccountId liker)
      implements ReactionEvent {
    @Override
    public String key() {
      return target.toString();
    }
  }

  /**
   * How many like it, after one or several likes and their withdrawals.
   *
   * @param revision greater than in all earlier events of the target
   */
  record LikesCounted(Target target, PostId post, AccountId author, long likes, long revision)
      implements ReactionEvent {
    @Override
    public String key() {
      return target.toString();
    }
  }

  /** Somebody has saved something; nobody but them may learn of it. */
  record Saved(Target target, PostId post, AccountId author, AccountId account, Instant at)
      implements ReactionEvent {
    @Override
    public String key() {
      return target.toString();
    }
  }

  /** Somebody keeps it no more; nobody but them may learn of it. */
  record Unsaved(Target target, PostId post, AccountId author, AccountId account)
      implements ReactionEvent {
    @Override
    public String key() {
      return target.toString();
    }
  }

  /** Nothing of a deleted account's reactions and collections is left. */
  record ReactionsErased(AccountId account) implements ReactionEvent {
    @Override
    public String key() {
      return account.toString();
    }
  }
}
