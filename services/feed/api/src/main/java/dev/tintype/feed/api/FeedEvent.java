package dev.tintype.feed.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messages.PostId;

/** What has happened to timelines. */
public sealed interface FeedEvent extends Event {

  /**
   * A post waits for its next bounded number of followers. For the feed itself: each chunk is one
   * transaction, so that an author with many followers doesn't hold up the others.
   *
   * @param closeFriendsOnly only close friends get it
   * @param afterFollower the last follower served so far; 0 before the first
   */
  record FanOutChunk(PostId post, AccountId author, boolean closeFriendsOnly, long afterFollower)
      implements FeedEvent {
    @Override
    public String key() {
      return post.toString();
    }
  }

  /** A post is to be taken from the next bounded number of timelines. For the feed itself. */
  record RemovalChunk(PostId post, AccountId author, long afterFollower) implements FeedEvent {
    @Override
    public String key() {
      return post.toString();
    }
  }

  /**
   * The next bounded number of followers is to be told that a post reads otherwise. For the feed
   * itself.
   */
  record AlterationChunk(
      PostId post, AccountId author, boolean closeFriendsOnly, long afterFollower)
      implements FeedEvent {
    @Override
    public String key() {
      return post.toString();
    }
  }

  /** Part of what a deleted account had has been erased, and there is more. For the feed itself. */
  record ErasureContinued(AccountId account) implements FeedEvent {
    @Override
    public String key() {
      return account.toString();
    }
  }

  /** All that the feed knew of a deleted account is gone. */
  record FeedErased(AccountId account) implements FeedEvent {
    @Override
    public String key() {
      return account.toString();
    }
  }
}
