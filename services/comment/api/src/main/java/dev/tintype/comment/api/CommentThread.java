package dev.tintype.comment.api;

import java.util.List;

/**
 * What stands above and below a post or comment; at most {@link CommentLimits#THREAD} each way, and
 * of more, those nearest to it.
 *
 * @param ancestors the comments above it, the outermost first; the post is not one of them
 * @param descendants the comments below it, depth first: each is followed by the replies to it, the
 *     oldest first
 */
public record CommentThread(List<Comment> ancestors, List<Comment> descendants) {

  public CommentThread {
    ancestors = List.copyOf(ancestors);
    descendants = List.copyOf(descendants);
  }
}
