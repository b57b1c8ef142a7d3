package dev.tintype.comment.api;

import dev.tintype.platform.messages.CommentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some comments in the order asked for.
 *
 * @param next after which to go on; null when there are no more
 */
public record CommentSlice(List<Comment> comments, @Nullable CommentId next) {

  public CommentSlice {
    comments = List.copyOf(comments);
  }
}
