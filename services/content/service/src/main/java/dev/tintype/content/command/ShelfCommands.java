package dev.tintype.content.command;

import dev.tintype.content.ContentMetrics;
import dev.tintype.content.api.Audience;
import dev.tintype.content.api.ContentCommand.ArchivePost;
import dev.tintype.content.api.ContentCommand.DeletePost;
import dev.tintype.content.api.ContentCommand.PinPost;
import dev.tintype.content.api.ContentCommand.UnarchivePost;
import dev.tintype.content.api.ContentCommand.UnpinPost;
import dev.tintype.content.api.ContentEvent.PostArchived;
import dev.tintype.content.api.ContentLimits;
import dev.tintype.content.api.Post;
import dev.tintype.content.storage.ContentTables;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.runtime.Platform;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;

/** Where a published post stands: on top, on show, in the archive, or gone. */
public final class ShelfCommands {
  private final Platform platform;
  private final ContentTables tables;
  private final ContentSignals signals;
  private final ContentMetrics metrics;

  public ShelfCommands(Platform platform, ContentTables tables, ContentMetrics metrics) {
    this.platform = platform;
    this.tables = tables;
    this.signals = new ContentSignals(platform.live());
    this.metrics = metrics;
  }

  public Post deletePost(Caller caller, DeletePost command) {
    return own(
        caller,
        command.post(),
        (transaction, post) -> {
          var handle = transaction.handle();
          tables.posts().delete(handle, List.of(post.id()));
          var author = tables.authors().count(handle, post.author(), post.archived() ? 0 : -1);
          transaction.emit(ContentEvents.deleted(post, now(), author.posts()));
          signals.gone(transaction, post);
          metrics.deleted();
          return post;
        });
  }

  public Post pinPost(Caller caller, PinPost command) {
    return own(
        caller,
        command.post(),
        (transaction, post) -> {
          if (!post.pinned()) {
            checkPinnable(transaction, post);
            tables.posts().setPinned(transaction.handle(), post.id(), now());
          }
          return read(transaction, post.id());
        });
  }

  public Post unpinPost(Caller caller, UnpinPost command) {
    return own(
        caller,
        command.post(),
        (transaction, post) -> {
          tables.posts().setPinned(transaction.handle(), post.id(), null);
          return read(transaction, post.id());
        });
  }

  public Post archivePost(Caller caller, ArchivePost command) {
    return own(
        caller,
        command.post(),
        (transaction, post) -> post.archived() ? post : archive(transaction, post));
  }

  public Post unarchivePost(Caller caller, UnarchivePost command) {
    return own(
        caller,
        command.post(),
        (transaction, post) -> post.archived() ? unarchive(transaction, post) : post);
  }

  private Post archive(Transaction transaction, Post post) {
    var handle = transaction.handle();
    Instant at = now();
    tables.posts().setArchived(handle, post.id(), at);
    tables.tags().setListed(handle, post.id(), false);
    var author = tables.authors().count(handle, post.author(), -1);
    transaction.emit(
        new PostArchived(post.id(), post.author(), post.audience(), at, author.posts()));
    signals.gone(transaction, post);
    return read(transaction, post.id());
  }

  private Post unarchive(Transaction transaction, Post post) {
    var handle = transaction.handle();
    tables.posts().setArchived(handle, post.id(), null);
    tables.tags().setListed(handle, post.id(), post.audience() == Audience.PUBLIC);
    var author = tables.authors().count(handle, post.author(), 1);
    transaction.emit(ContentEvents.unarchived(post, now(), author.posts()));
    signals.shown(transaction, post);
    return read(transaction, post.id());
  }

  private void checkPinnable(Transaction transaction, Post post) {
    if (post.archived()) {
      throw Refusal.invalid("status", "ERR_INVALID", "is archived and can't be pinned");
    }
    if (tables.posts().countPinned(transaction.handle(), post.author()) >= ContentLimits.PINNED) {
      throw Refusal.invalid(
          "status",
          "ERR_TOO_MANY",
          "can't be pinned: " + ContentLimits.PINNED + " posts are pinned already");
    }
  }

  /** Runs work on the caller's own post, with the author and the post locked. */
  private Post own(Caller caller, PostId id, BiFunction<Transaction, Post, Post> work) {
    AccountId author = caller.member();
    return platform
        .database()
        .transact(transaction -> {
          tables.authors().lock(transaction.handle(), author);
          Post post =
              tables
                  .posts()
                  .lock(transaction.handle(), id, author)
                  .orElseThrow(() -> Refusal.notFound("post"));
          return work.apply(transaction, post);
        });
  }

  private Post read(Transaction transaction, PostId id) {
    return tables.posts().find(transaction.handle(), List.of(id)).getFirst();
  }

  private Instant now() {
    return platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
