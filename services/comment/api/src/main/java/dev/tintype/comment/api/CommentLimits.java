package dev.tintype.comment.api;

/** How much there may be; the same everywhere, since clients are told in advance. */
public final class CommentLimits {
  /** Characters (code points) of a comment. */
  public static final int TEXT = 2_200;

  /** Comments on top of a post's comments. */
  public static final int PINNED = 3;

  /** Words of an author's filter. */
  public static final int HIDDEN_WORDS = 200;

  /** Characters of one of those words. */
  public static final int HIDDEN_WORD = 60;

  /** Comments of one thread that are answered at once. */
  public static final int THREAD = 4_096;

  private CommentLimits() {}
}
