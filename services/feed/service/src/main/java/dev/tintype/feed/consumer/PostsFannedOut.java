package dev.tintype.feed.consumer;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentEvent;
import dev.tintype.content.api.ContentEvent.AccountContentErased;
import dev.tintype.content.api.ContentEvent.DraftDeleted;
import dev.tintype.content.api.ContentEvent.DraftSaved;
import dev.tintype.content.api.ContentEvent.ErasureContinued;
import dev.tintype.content.api.ContentEvent.PostArchived;
import dev.tintype.content.api.ContentEvent.PostDeleted;
import dev.tintype.content.api.ContentEvent.PostEdited;
import dev.tintype.content.api.ContentEvent.PostPublished;
import dev.tintype.content.api.ContentEvent.PostUnarchived;
import dev.tintype.feed.FeedMetrics;
import dev.tintype.feed.api.FeedEvent;
import dev.tintype.feed.api.FeedEvent.FanOutChunk;
import dev.tintype.feed.api.FeedEvent.RemovalChunk;
import dev.tintype.feed.storage.FeedTables;
import dev.tintype.feed.storage.RecentPostsTable.Recent;
import dev.tintype.feed.storage.Timelines;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import java.util.List;

/**
 * Brings posts to their readers' lists and takes them away again. A post is noted in one
 * transaction and delivered in later ones, so that a list that is being built meanwhile either
 * finds the post or is found by the delivery.
 */
public final class PostsFannedOut {
  private final FeedTables tables;
  private final Timelines timelines;
  private final FanOut fanOut;

  /**
   * @param chunk how many followers are served in one transaction
   */
  public PostsFannedOut(FeedTables tables, Timelines timelines, FeedMetrics metrics, int chunk) {
    this.tables = tables;
    this.timelines = timelines;
    this.fanOut = new FanOut(tables, timelines, metrics, chunk);
  }

  public void onContent(Transaction transaction, ContentEvent event) {
    switch (event) {
      case PostPublished published ->
          show(transaction, published.post(), published.author(), published.audience());
      case PostUnarchived unarchived ->
          show(transaction, unarchived.post(), unarchived.author(), unarchived.audience());
      case PostArchived archived -> hide(transaction, archived.post(), archived.author());
      case PostDeleted deleted -> hide(transaction, deleted.post(), deleted.author());
      case PostEdited edited -> {}
      case DraftSaved saved -> {}
      case DraftDeleted deleted -> {}
      case ErasureContinued continued -> {}
      case AccountContentErased erased -> {}
    }
  }

  /** Goes on where the chunk before has ended. */
  public void onFeed(Transaction transaction, FeedEvent event) {
    switch (event) {
      case FanOutChunk chunk -> {
        tables.authors().lockShared(transaction.handle(), chunk.author());
        if (isOnShow(transaction, chunk)) {
          fanOut.deliver(transaction, chunk);
        }
      }
      case RemovalChunk chunk -> {
        tables.authors().lockShared(transaction.handle(), chunk.author());
        fanOut.remove(transaction, chunk);
      }
      case FeedEvent.ErasureContinued continued -> {}
      case FeedEvent.FeedErased erased -> {}
    }
  }

  private void show(Transaction transaction, PostId post, AccountId account, Audience audience) {
    var handle = transaction.handle();
    var author = tables.authors().lock(handle, account);
    if (author.erased()) {
      return;
    }
    boolean closeFriendsOnly = audience == Audience.CLOSE_FRIENDS;
    tables.recentPosts().insert(handle, account, post, closeFriendsOnly, author.merged());
    if (!author.merged()) {
      transaction.emit(new FanOutChunk(post, account, closeFriendsOnly, 0));
    }
  }

  private void hide(Transaction transaction, PostId post, AccountId account) {
    var handle = transaction.handle();
    tables.authors().lock(handle, account);
    boolean pulled =
        tables.recentPosts().find(handle, account, post).map(Recent::pulled).orElse(false);
    tables.recentPosts().delete(handle, account, post);
    if (pulled) {
      timelines.remove(transaction, List.of(account), List.of(post));
    } else {
      transaction.emit(new RemovalChunk(post, account, 0));
    }
  }

  /** Whether it is still as when the chunk was asked for, or at least again. */
  private boolean isOnShow(Transaction transaction, FanOutChunk chunk) {
    return tables
        .recentPosts()
        .find(transaction.handle(), chunk.author(), chunk.post())
        .filter(shown -> !shown.pulled() && shown.closeFriendsOnly() == chunk.closeFriendsOnly())
        .isPresent();
  }
}
