package dev.tintype.comment.command;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.storage.CommentCountsTable;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Counts comments that come and go; hidden and deleted ones are not counted. */
public final class Counts {
  private final CommentCountsTable table;

  public Counts(CommentCountsTable table) {
    this.table = table;
  }

  /**
   * Counts a comment that has come on show ({@code by} = 1) or gone ({@code by} = -1).
   *
   * @return how many comments the post has now
   */
  long count(Handle handle, Comment comment, int by) {
    table.append(handle, targets(comment), by);
    return ofPost(handle, comment);
  }

  /** How many comments the post of a comment has. */
  long ofPost(Handle handle, Comment comment) {
    long post = comment.post().value();
    return table.read(handle, List.of(post)).get(post);
  }

  /** What a comment counts for. */
  private static List<Long> targets(Comment comment) {
    long post = comment.post().value();
    return comment.parent() == null ? List.of(post) : List.of(post, comment.parent().value());
  }
}
