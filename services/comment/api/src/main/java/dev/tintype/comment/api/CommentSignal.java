package dev.tintype.comment.api;

import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Signal;

/** What is told to those who look at a post right now, on the topic {@code post.<id>}. */
public sealed interface CommentSignal extends Signal {
  PostId post();

  /**
   * A comment is there, or on show again.
   *
   * @param comments how many the post has now
   */
  record Written(CommentId comment, PostId post, long comments) implements CommentSignal {}

  /** A comment reads otherwise, or is pinned, or no longer so. */
  record Edited(CommentId comment, PostId post) implements CommentSignal {}

  /**
   * A comment is gone, or hidden.
   *
   * @param comments how many the post has now
   */
  record Deleted(CommentId comment, PostId post, long comments) implements CommentSignal {}
}
