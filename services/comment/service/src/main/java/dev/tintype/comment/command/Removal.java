package dev.tintype.comment.command;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.storage.CommentTables;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.CommentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes comments away. One with replies stays without its content, until the last reply has gone as
 * well.
 */
public final class Removal {
  private final CommentTables tables;
  private final Counts counts;
  private final Announcing announcing;

  public Removal(CommentTables tables, Announcing announcing) {
    this.tables = tables;
    this.announcing = announcing;
    this.counts = new Counts(tables.counts());
  }

  /** Removes a comment that the transaction has locked, and says so. */
  public void remove(Transaction transaction, Comment comment, Instant at) {
    var handle = transaction.handle();
    if (tables.comments().hasReplies(handle, comment.id())) {
      tables.comments().blank(handle, comment.id());
      tables.versions().delete(handle, comment.id());
    } else {
      delete(handle, comment.id());
      deleteBareAbove(handle, comment.parent());
    }
    long left =
        comment.hidden() ? counts.ofPost(handle, comment) : counts.count(handle, comment, -1);
    announcing.tell(transaction, CommentEvents.deleted(comment, at, left));
  }

  /** Removes what has only been kept for a reply that has gone. */
  private void deleteBareAbove(Handle handle, @Nullable CommentId above) {
    for (var id = above; id != null; ) {
      Optional<Comment> bare = tables.comments().lock(handle, id).filter(Comment::deleted);
      if (bare.isEmpty() || tables.comments().hasReplies(handle, id)) {
        return;
      }
      delete(handle, id);
      id = bare.get().parent();
    }
  }

  private void delete(Handle handle, CommentId id) {
    tables.comments().delete(handle, id);
    tables.counts().delete(handle, List.of(id.value()));
  }
}
