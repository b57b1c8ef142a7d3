package dev.tintype.comment.consumer;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentEvent;
import dev.tintype.comment.api.CommentEvent.PostErasureContinued;
import dev.tintype.comment.command.CommentEvents;
import dev.tintype.comment.storage.CommentTables;
import dev.tintype.content.api.ContentEvent;
import dev.tintype.content.api.ContentEvent.PostDeleted;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.PostId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Erases the comments on a deleted post, some at a time, each time in a transaction that tells
 * itself to go on.
 */
public final class PostErasure {
  private static final int COMMENTS_AT_A_TIME = 200;

  private final CommentTables tables;
  private final Clock clock;

  public PostErasure(CommentTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  public void onContent(Transaction transaction, ContentEvent event) {
    if (event instanceof PostDeleted deleted) {
      tables
          .threads()
          .close(transaction.handle(), deleted.post(), deleted.author(), clock.instant());
      erase(transaction, deleted.post());
    }
  }

  public void onComment(Transaction transaction, CommentEvent event) {
    if (event instanceof PostErasureContinued continued) {
      erase(transaction, continued.post());
    }
  }

  private void erase(Transaction transaction, PostId post) {
    var handle = transaction.handle();
    List<Comment> comments = tables.comments().deleteSome(handle, post, COMMENTS_AT_A_TIME);
    boolean more = comments.size() == COMMENTS_AT_A_TIME;
    var gone = comments.stream().map(comment -> comment.id().value());
    tables.counts().delete(handle, Stream.concat(gone, Stream.of(post.value())).toList());
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    comments.stream()
        .filter(comment -> !comment.deleted())
        .forEach(comment -> transaction.emit(CommentEvents.deleted(comment, at, 0)));
    if (more) {
      transaction.emit(new PostErasureContinued(post));
    } else {
      tables.mutes().deleteAll(handle, post);
    }
  }
}
