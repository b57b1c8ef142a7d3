package dev.tintype.feed.consumer;

import dev.tintype.feed.FeedMetrics;
import dev.tintype.feed.api.FeedEvent.FanOutChunk;
import dev.tintype.feed.api.FeedEvent.RemovalChunk;
import dev.tintype.feed.storage.FeedTables;
import dev.tintype.feed.storage.FollowsTable.Chunk;
import dev.tintype.feed.storage.RecentPostsTable.Recent;
import dev.tintype.feed.storage.Timelines;
import dev.tintype.feed.storage.Timelines.Entry;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * Serves one chunk of an author's followers in one transaction, which also asks for the next one.
 * The caller has locked the author.
 */
final class FanOut {
  private final FeedTables tables;
  private final Timelines timelines;
  private final FeedMetrics metrics;
  private final int size;

  FanOut(FeedTables tables, Timelines timelines, FeedMetrics metrics, int size) {
    this.tables = tables;
    this.timelines = timelines;
    this.metrics = metrics;
    this.size = size;
  }

  void deliver(Transaction transaction, FanOutChunk chunk) {
    var handle = transaction.handle();
    Chunk followers =
        chunk.closeFriendsOnly()
            ? tables
                .follows()
                .closeFriendsChunk(handle, chunk.author(), chunk.afterFollower(), size)
            : tables.follows().chunk(handle, chunk.author(), chunk.afterFollower(), size);
    timelines.deliver(transaction, followers.readers(), new Entry(chunk.post(), chunk.author()));
    metrics.delivered(followers.readers().size());
    if (followers.full()) {
      transaction.emit(
          new FanOutChunk(
              chunk.post(), chunk.author(), chunk.closeFriendsOnly(), followers.last()));
    }
  }

  /**
   * Takes the post from those who ought not to have it. It may be on show again by now, and have
   * been delivered anew to followers whom its removal has yet to come to.
   */
  void remove(Transaction transaction, RemovalChunk chunk) {
    var handle = transaction.handle();
    Optional<Recent> shown = tables.recentPosts().find(handle, chunk.author(), chunk.post());
    boolean listed = shown.isPresent() && !shown.get().pulled();
    if (listed && !shown.get().closeFriendsOnly()) {
      return;
    }
    Chunk followers = tables.follows().chunk(handle, chunk.author(), chunk.afterFollower(), size);
    List<AccountId> readers =
        listed
            ? tables.follows().notCloseFriends(handle, chunk.author(), followers.readers())
            : followers.readers();
    tables.homes().lockShared(handle, readers);
    timelines.remove(transaction, readers, List.of(chunk.post()));
    if (followers.full()) {
      transaction.emit(new RemovalChunk(chunk.post(), chunk.author(), followers.last()));
    }
  }
}
