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
import dev.tintype.feed.api.FeedEvent.AlterationChunk;
import dev.tintype.feed.api.FeedEvent.FanOutChunk;
import dev.tintype.feed.api.FeedEvent.RemovalChunk;
import dev.tintype.feed.api.FeedSignal.HomeAltered;
import dev.tintype.feed.api.FeedSignal.HomeGrew;
import dev.tintype.feed.api.FeedSignal.HomeLost;
import dev.tintype.feed.storage.FeedTables;
import dev.tintype.feed.storage.RecentPostsTable.Fresh;
import dev.tintype.feed.storage.RecentPostsTable.Recent;
import dev.tintype.feed.storage.Timelines;
import dev.tintype.feed.storage.Timelines.Entry;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messaging.Live;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
  public PostsFannedOut(
      FeedTables tables, Timelines timelines, Live live, FeedMetrics metrics, int chunk) {
    this.tables = tables;
    this.timelines = timelines;
    this.fanOut = new FanOut(tables, timelines, live, metrics, chunk);
  }

  /** Notes posts together as far as nothing else comes between. */
  public void onContent(Transaction transaction, List<ContentEvent> events) {
    var shown = new ArrayList<Shown>();
    for (ContentEvent event : events) {
      switch (event) {
        case PostPublished post ->
            shown.add(new Shown(post.post(), post.author(), post.audience()));
        case PostUnarchived post ->
            shown.add(new Shown(post.post(), post.author(), post.audience()));
        case PostArchived archived -> {
          show(transaction, shown);
          hide(transaction, archived.post(), archived.author());
        }
        case PostDeleted deleted -> {
          show(transaction, shown);
          hide(transaction, deleted.post(), deleted.author());
        }
        case PostEdited edited -> {
          show(transaction, shown);
          alter(transaction, edited);
        }
        case DraftSaved saved -> {}
        case DraftDeleted deleted -> {}
        case ErasureContinued continued -> {}
        case AccountContentErased erased -> {}
      }
    }
    show(transaction, shown);
  }

  /** Goes on where the chunks before have ended. */
  public void onFeed(Transaction transaction, List<FeedEvent> events) {
    var deliveries = new ArrayList<FanOutChunk>();
    for (FeedEvent event : events) {
      switch (event) {
        case FanOutChunk chunk -> deliveries.add(chunk);
        case RemovalChunk chunk -> {
          deliver(transaction, deliveries);
          tables.authors().lockShared(transaction.handle(), List.of(chunk.author()));
          fanOut.remove(transaction, chunk);
        }
        case AlterationChunk chunk -> fanOut.alter(transaction, chunk);
        case FeedEvent.ErasureContinued continued -> {}
        case FeedEvent.FeedErased erased -> {}
      }
    }
    deliver(transaction, deliveries);
  }

  private record Shown(PostId post, AccountId author, Audience audience) {
    boolean closeFriendsOnly() {
      return audience == Audience.CLOSE_FRIENDS;
    }
  }

  /** Notes all of them and forgets the list. */
  private void show(Transaction transaction, List<Shown> posts) {
    if (posts.isEmpty()) {
      return;
    }
    var handle = transaction.handle();
    var authors = tables.authors().lock(handle, posts.stream().map(Shown::author).toList());
    posts.removeIf(post -> authors.get(post.author()).erased());
    tables
        .recentPosts()
        .insert(
            handle,
            posts.stream()
                .map(post ->
                    new Fresh(
                        post.author(),
                        post.post(),
                        post.closeFriendsOnly(),
                        authors.get(post.author()).merged()))
                .toList());
    for (Shown post : posts) {
      if (authors.get(post.author()).merged()) {
        fanOut.tellAtOnce(transaction, new HomeGrew(post.post(), post.author()));
      } else {
        transaction.emit(new FanOutChunk(post.post(), post.author(), post.closeFriendsOnly(), 0));
      }
    }
    posts.clear();
  }

  /** An edit changes no list; but those who look are told. */
  private void alter(Transaction transaction, PostEdited edited) {
    if (edited.archived()) {
      return;
    }
    tables
        .recentPosts()
        .find(transaction.handle(), edited.author(), edited.post())
        .ifPresent(post -> {
          if (post.pulled()) {
            fanOut.tellAtOnce(transaction, new HomeAltered(edited.post(), edited.author()));
          } else {
            transaction.emit(
                new AlterationChunk(edited.post(), edited.author(), post.closeFriendsOnly(), 0));
          }
        });
  }

  /** Delivers what is still on show, and forgets the list. */
  private void deliver(Transaction transaction, List<FanOutChunk> chunks) {
    if (chunks.isEmpty()) {
      return;
    }
    var handle = transaction.handle();
    tables.authors().lockShared(handle, chunks.stream().map(FanOutChunk::author).toList());
    var shown =
        tables
            .recentPosts()
            .find(
                handle,
                chunks.stream().map(chunk -> new Entry(chunk.post(), chunk.author())).toList());
    fanOut.deliver(transaction, chunks.stream().filter(chunk -> isOnShow(shown, chunk)).toList());
    chunks.clear();
  }

  private void hide(Transaction transaction, PostId post, AccountId account) {
    var handle = transaction.handle();
    tables.authors().lock(handle, account);
    boolean pulled =
        tables.recentPosts().find(handle, account, post).map(Recent::pulled).orElse(false);
    tables.recentPosts().delete(handle, account, post);
    if (pulled) {
      timelines.remove(transaction, List.of(account), List.of(post));
      fanOut.tellAtOnce(transaction, new HomeLost(post, account));
    } else {
      transaction.emit(new RemovalChunk(post, account, 0));
    }
  }

  /** Whether it is still as when the chunk was asked for, or at least again. */
  private static boolean isOnShow(Map<PostId, Recent> posts, FanOutChunk chunk) {
    Recent shown = posts.get(chunk.post());
    return shown != null && !shown.pulled() && shown.closeFriendsOnly() == chunk.closeFriendsOnly();
  }
}
