package dev.tintype.content.api;

/** How much goes into a post; the same everywhere, since clients are told in advance. */
public final class ContentLimits {
  /** Characters (code points) of a caption. */
  public static final int CAPTION = 2_200;

  /** Characters of the text in front of a sensitive post. */
  public static final int SPOILER = 500;

  /** Characters of one picture's description. */
  public static final int ALT_TEXT = 1_500;

  /** Characters of a place's name. */
  public static final int PLACE = 100;

  /** Pictures of one post. */
  public static final int ALBUM = 20;

  /** Posts on top of a profile. */
  public static final int PINNED = 5;

  /** Drafts of one author. */
  public static final int DRAFTS = 100;

  private ContentLimits() {}
}
