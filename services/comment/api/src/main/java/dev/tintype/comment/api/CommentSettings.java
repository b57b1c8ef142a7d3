package dev.tintype.comment.api;

import java.util.List;

/**
 * What an author has decided about comments on all of their posts.
 *
 * @param commenters who may comment where a post itself says nothing
 * @param hiddenWords a comment with one of them is hidden from all but its writer and the author
 */
public record CommentSettings(Commenters commenters, List<String> hiddenWords) {
  /** What holds for those who have decided nothing. */
  public static final CommentSettings INITIAL = new CommentSettings(Commenters.EVERYONE, List.of());

  public CommentSettings {
    hiddenWords = List.copyOf(hiddenWords);
  }
}
