package dev.tintype.feed.consumer;

import dev.tintype.feed.FeedMetrics;
import dev.tintype.feed.api.FeedEvent.FanOutChunk;
import dev.tintype.feed.api.FeedEvent.RemovalChunk;
import dev.tintype.feed.storage.FeedTables;
import dev.tintype.feed.storage.FollowsTable.Chunk;
import dev.tintype.feed.storage.Timelines;
import dev.tintype.feed.storage.Timelines.Entry;
import dev.tintype.platform.database.Transaction;
import java.util.List;

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

  void remove(Transaction transaction, RemovalChunk chunk) {
    Chunk followers =
        tables.follows().chunk(transaction.handle(), chunk.author(), chunk.afterFollower(), size);
    tables.homes().lockShared(transaction.handle(), followers.readers());
    timelines.remove(transaction, followers.readers(), List.of(chunk.post()));
    if (followers.full()) {
      transaction.emit(new RemovalChunk(chunk.post(), chunk.author(), followers.last()));
    }
  }
}
