package dev.tintype.comment.command;

import dev.tintype.comment.CommentMetrics;
import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentCommand.DeleteComment;
import dev.tintype.comment.api.CommentCommand.HideComment;
import dev.tintype.comment.api.CommentCommand.PinComment;
import dev.tintype.comment.api.CommentCommand.ShowComment;
import dev.tintype.comment.api.CommentCommand.UnpinComment;
import dev.tintype.comment.api.CommentEvent.CommentPinned;
import dev.tintype.comment.api.CommentEvent.CommentUnpinned;
import dev.tintype.comment.api.CommentLimits;
import dev.tintype.comment.storage.CommentTables;
import dev.tintype.comment.storage.HiddenBy;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.runtime.Platform;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.jdbi.v3.core.Handle;

/** What a post's author does with the comments on it, and deleting, which their writers do too. */
public final class PostAuthorCommands {
  private static final BiPredicate<Comment, AccountId> POST_AUTHOR =
      (comment, account) -> comment.postAuthor().equals(account);
  private static final BiPredicate<Comment, AccountId> EITHER_AUTHOR =
      POST_AUTHOR.or((comment, account) -> comment.author().equals(account));

  private final Platform platform;
  private final CommentTables tables;
  private final Announcing announcing;
  private final Removal removal;
  private final Counts counts;
  private final CommentMetrics metrics;

  public PostAuthorCommands(Platform platform, CommentTables tables, CommentMetrics metrics) {
    this.platform = platform;
    this.tables = tables;
    this.announcing = new Announcing(platform.live());
    this.removal = new Removal(tables, announcing);
    this.counts = new Counts(tables.counts());
    this.metrics = metrics;
  }

  public Comment deleteComment(Caller caller, DeleteComment command) {
    AccountId account = caller.member();
    return platform
        .database()
        .transact(transaction -> {
          Comment comment = lock(transaction.handle(), command.comment(), account, EITHER_AUTHOR);
          removal.remove(transaction, comment, now());
          metrics.deleted();
          return comment;
        });
  }

  public Comment pinComment(Caller caller, PinComment command) {
    return change(
        caller,
        command.comment(),
        (transaction, comment) -> {
          if (!comment.pinned()) {
            pin(transaction, comment);
          }
        });
  }

  public Comment unpinComment(Caller caller, UnpinComment command) {
    return change(
        caller,
        command.comment(),
        (transaction, comment) -> {
          if (comment.pinned()) {
            tables.comments().setPinned(transaction.handle(), comment.id(), null);
            announcing.tell(
                transaction,
                new CommentUnpinned(
                    comment.id(), comment.post(), comment.postAuthor(), comment.author(), now()));
          }
        });
  }

  public Comment hideComment(Caller caller, HideComment command) {
    return change(
        caller,
        command.comment(),
        (transaction, comment) -> {
          var handle = transaction.handle();
          tables.comments().setHidden(handle, comment.id(), HiddenBy.AUTHOR);
          if (!comment.hidden()) {
            long left = counts.count(handle, comment, -1);
            announcing.tell(transaction, CommentEvents.hidden(comment, now(), left));
          }
        });
  }

  public Comment showComment(Caller caller, ShowComment command) {
    return change(
        caller,
        command.comment(),
        (transaction, comment) -> {
          if (comment.hidden()) {
            var handle = transaction.handle();
            tables.comments().setHidden(handle, comment.id(), null);
            long left = counts.count(handle, comment, 1);
            announcing.tell(transaction, CommentEvents.shown(comment, true, now(), left));
          }
        });
  }

  private void pin(Transaction transaction, Comment comment) {
    var handle = transaction.handle();
    if (comment.parent() != null || comment.hidden()) {
      throw Refusal.invalid("comment", "ERR_INVALID", "can't be pinned");
    }
    tables.threads().lock(handle, comment.post(), comment.postAuthor());
    if (tables.comments().countPinned(handle, comment.post()) >= CommentLimits.PINNED) {
      throw Refusal.invalid(
          "comment",
          "ERR_TOO_MANY",
          "can't be pinned: " + CommentLimits.PINNED + " comments are pinned already");
    }
    Instant at = now();
    tables.comments().setPinned(handle, comment.id(), at);
    announcing.tell(
        transaction,
        new CommentPinned(
            comment.id(), comment.post(), comment.postAuthor(), comment.author(), at));
  }

  /** Changes a comment on one of the caller's posts, and reads it anew. */
  private Comment change(Caller caller, CommentId id, BiConsumer<Transaction, Comment> work) {
    AccountId account = caller.member();
    return platform
        .database()
        .transact(transaction -> {
          var handle = transaction.handle();
          work.accept(transaction, lock(handle, id, account, POST_AUTHOR));
          return tables.comments().find(handle, id).orElseThrow();
        });
  }

  private Comment lock(
      Handle handle, CommentId id, AccountId account, BiPredicate<Comment, AccountId> may) {
    return tables
        .comments()
        .lock(handle, id)
        .filter(comment -> !comment.deleted() && may.test(comment, account))
        .orElseThrow(() -> Refusal.notFound("comment"));
  }

  private Instant now() {
    return platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
