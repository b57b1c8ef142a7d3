package dev.tintype.feed.consumer;

import dev.tintype.feed.storage.FeedTables;
import dev.tintype.feed.storage.Timelines;
import dev.tintype.feed.storage.Timelines.Entry;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.relationship.api.RelationshipEvent;
import dev.tintype.relationship.api.RelationshipEvent.CloseFriendAdded;
import dev.tintype.relationship.api.RelationshipEvent.CloseFriendRemoved;
import dev.tintype.relationship.api.RelationshipEvent.Followed;
import dev.tintype.relationship.api.RelationshipEvent.FollowsCounted;
import dev.tintype.relationship.api.RelationshipEvent.Unfollowed;
import java.time.Duration;
import java.util.List;

/**
 * Keeps follows and close friends, and the lists in step with them. Blocks and private accounts
 * matter only through the follows that they end: nothing comes into a list but by a follow.
 */
public final class FollowsKept {
  /** By how much the clocks of a follow and of a post may differ. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private final FeedTables tables;
  private final Timelines timelines;
  private final long mergeAbove;
  private final int perAuthor;

  /**
   * @param mergeAbove see {@link dev.tintype.feed.FeedConfiguration}
   * @param perAuthor how many posts from before a new follow brings in
   */
  public FollowsKept(FeedTables tables, Timelines timelines, long mergeAbove, int perAuthor) {
    this.tables = tables;
    this.timelines = timelines;
    this.mergeAbove = mergeAbove;
    this.perAuthor = perAuthor;
  }

  public void on(Transaction transaction, RelationshipEvent event) {
    switch (event) {
      case Followed followed -> follow(transaction, followed);
      case Unfollowed unfollowed ->
          unfollow(transaction, unfollowed.follower(), unfollowed.followee());
      case CloseFriendAdded added -> addFriend(transaction, added.owner(), added.friend());
      case CloseFriendRemoved removed ->
          removeFriend(transaction, removed.owner(), removed.friend());
      case FollowsCounted counted ->
          tables
              .authors()
              .setFollowers(
                  transaction.handle(),
                  counted.account(),
                  counted.followersCount(),
                  counted.revision(),
                  mergeAbove);
      case RelationshipEvent.FollowAdjusted adjusted -> {}
      case RelationshipEvent.FollowRequested requested -> {}
      case RelationshipEvent.FollowRequestWithdrawn withdrawn -> {}
      case RelationshipEvent.FollowRequestRejected rejected -> {}
      case RelationshipEvent.Blocked blocked -> {}
      case RelationshipEvent.Unblocked unblocked -> {}
      case RelationshipEvent.Muted muted -> {}
      case RelationshipEvent.Unmuted unmuted -> {}
      case RelationshipEvent.RelationshipsErased erased -> {}
    }
  }

  /**
   * Also brings in every post since the follow, however many: they may have been delivered before
   * the follow was known here.
   */
  private void follow(Transaction transaction, Followed followed) {
    var handle = transaction.handle();
    var author = followed.followee();
    var reader = followed.follower();
    boolean authorErased = tables.authors().lock(handle, author).erased();
    boolean kept = tables.homes().lock(handle, reader).kept();
    if (authorErased || tables.authors().isErased(handle, reader)) {
      return;
    }
    tables.follows().insert(handle, reader, author);
    if (kept) {
      var since = followed.at().minus(CLOCKS_DIFFER);
      timelines.merge(
          transaction,
          reader,
          tables.recentPosts().forFollower(handle, author, reader, perAuthor, since));
    }
  }

  private void unfollow(Transaction transaction, AccountId follower, AccountId followee) {
    var handle = transaction.handle();
    tables.authors().lock(handle, followee);
    tables.homes().lock(handle, follower);
    tables.follows().delete(handle, follower, followee);
    timelines.removeAuthor(transaction, List.of(follower), followee);
  }

  private void addFriend(Transaction transaction, AccountId owner, AccountId friend) {
    var handle = transaction.handle();
    boolean ownerErased = tables.authors().lock(handle, owner).erased();
    boolean kept = tables.homes().lock(handle, friend).kept();
    if (ownerErased || tables.authors().isErased(handle, friend)) {
      return;
    }
    tables.follows().insertCloseFriend(handle, owner, friend);
    if (kept && tables.follows().contains(handle, friend, owner)) {
      timelines.merge(transaction, friend, tables.recentPosts().closeFriendsOnly(handle, owner));
    }
  }

  private void removeFriend(Transaction transaction, AccountId owner, AccountId friend) {
    var handle = transaction.handle();
    tables.authors().lock(handle, owner);
    tables.homes().lock(handle, friend);
    tables.follows().deleteCloseFriend(handle, owner, friend);
    var posts = tables.recentPosts().closeFriendsOnly(handle, owner);
    timelines.remove(transaction, List.of(friend), posts.stream().map(Entry::post).toList());
  }
}
