package dev.tintype.comment.domain;

import dev.tintype.comment.api.Comment;
import dev.tintype.platform.messages.CommentId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts comments in the order in which a thread is read. */
public final class DepthFirst {
  private static final Comparator<Comment> NEWEST_FIRST =
      Comparator.comparing(Comment::id).reversed();

  private DepthFirst() {}

  /**
   * Each comment followed by the replies to it, the oldest first.
   *
   * @param comments with each one also those between it and the root
   * @param root below which they all are; null for the post
   */
  public static List<Comment> order(List<Comment> comments, @Nullable CommentId root) {
    Map<@Nullable CommentId, List<Comment>> replies = new HashMap<>();
    comments.forEach(comment ->
        replies.computeIfAbsent(comment.parent(), parent -> new ArrayList<>()).add(comment));
    var ordered = new ArrayList<Comment>(comments.size());
    var open = new ArrayDeque<Comment>();
    push(open, replies.get(root));
    while (!open.isEmpty()) {
      Comment next = open.pop();
      ordered.add(next);
      push(open, replies.get(next.id()));
    }
    return ordered;
  }

  private static void push(ArrayDeque<Comment> open, @Nullable List<Comment> replies) {
    if (replies != null) {
      replies.sort(NEWEST_FIRST);
      replies.forEach(open::push);
    }
  }
}
