package dev.tintype.feed.consumer;

import dev.tintype.feed.FeedMetrics;
import dev.tintype.feed.api.FeedEvent.AlterationChunk;
import dev.tintype.feed.api.FeedEvent.FanOutChunk;
import dev.tintype.feed.api.FeedEvent.RemovalChunk;
import dev.tintype.feed.api.FeedSignal;
import dev.tintype.feed.api.FeedSignal.HomeAltered;
import dev.tintype.feed.api.FeedSignal.HomeGrew;
import dev.tintype.feed.api.FeedSignal.HomeLost;
import dev.tintype.feed.storage.FeedTables;
import dev.tintype.feed.storage.FollowsTable.Beginning;
import dev.tintype.feed.storage.FollowsTable.Chunk;
import dev.tintype.feed.storage.RecentPostsTable.Recent;
import dev.tintype.feed.storage.Timelines;
import dev.tintype.feed.storage.Timelines.Delivery;
import dev.tintype.feed.storage.Timelines.Entry;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messaging.Live;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Serves chunks of authors' followers in one transaction, which also asks for the next ones. The
 * caller has locked the authors.
 */
final class FanOut {
  private final FeedTables tables;
  private final Timelines timelines;
  private final Live live;
  private final FeedMetrics metrics;
  private final int size;

  FanOut(FeedTables tables, Timelines timelines, Live live, FeedMetrics metrics, int size) {
    this.live = live;
    this.tables = tables;
    this.timelines = timelines;
    this.metrics = metrics;
    this.size = size;
  }

  void deliver(Transaction transaction, List<FanOutChunk> chunks) {
    deliver(transaction, chunks, false);
    deliver(transaction, chunks, true);
  }

  private void deliver(Transaction transaction, List<FanOutChunk> all, boolean closeFriendsOnly) {
    var handle = transaction.handle();
    var chunks =
        all.stream()
            .filter(chunk -> chunk.closeFriendsOnly() == closeFriendsOnly)
            .collect(Collectors.groupingBy(FanOut::beginning));
    var followers =
        closeFriendsOnly
            ? tables.follows().closeFriendsChunks(handle, chunks.keySet(), size)
            : tables.follows().chunks(handle, chunks.keySet(), size);
    var deliveries = new ArrayList<Delivery>();
    chunks.forEach((beginning, posts) -> {
      Chunk readers = followers.get(beginning);
      deliveries.add(
          new Delivery(
              readers.readers(),
              posts.stream().map(post -> new Entry(post.post(), post.author())).toList()));
      posts.forEach(post -> served(transaction, post, readers));
    });
    timelines.deliver(transaction, deliveries);
  }

  private void served(Transaction transaction, FanOutChunk chunk, Chunk followers) {
    metrics.delivered(followers.readers().size());
    tell(transaction, followers.readers(), new HomeGrew(chunk.post(), chunk.author()));
    if (followers.full()) {
      transaction.emit(
          new FanOutChunk(
              chunk.post(), chunk.author(), chunk.closeFriendsOnly(), followers.last()));
    }
  }

  private static Beginning beginning(FanOutChunk chunk) {
    return new Beginning(chunk.author(), chunk.afterFollower());
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
    tell(transaction, readers, new HomeLost(chunk.post(), chunk.author()));
    if (followers.full()) {
      transaction.emit(new RemovalChunk(chunk.post(), chunk.author(), followers.last()));
    }
  }

  /** Tells those who have the post that it reads otherwise; their lists stay as they are. */
  void alter(Transaction transaction, AlterationChunk chunk) {
    var beginning = new Beginning(chunk.author(), chunk.afterFollower());
    var asked = Set.of(beginning);
    var handle = transaction.handle();
    Chunk followers =
        (chunk.closeFriendsOnly()
                ? tables.follows().closeFriendsChunks(handle, asked, size)
                : tables.follows().chunks(handle, asked, size))
            .get(beginning);
    tell(transaction, followers.readers(), new HomeAltered(chunk.post(), chunk.author()));
    if (followers.full()) {
      transaction.emit(
          new AlterationChunk(
              chunk.post(), chunk.author(), chunk.closeFriendsOnly(), followers.last()));
    }
  }

  /** The author hears of it from the command and from content, whoever has the post. */
  private void tell(Transaction transaction, List<AccountId> readers, FeedSignal.OfHome signal) {
    var others = readers.stream().filter(reader -> !reader.equals(signal.author())).toList();
    transaction.afterCommit(() -> live.toAccounts(others, signal));
  }

  /** Tells the readers of an author with very many of them. */
  void tellAtOnce(Transaction transaction, FeedSignal.OfHome signal) {
    transaction.afterCommit(() -> live.toTopic("author." + signal.author(), signal));
  }
}
