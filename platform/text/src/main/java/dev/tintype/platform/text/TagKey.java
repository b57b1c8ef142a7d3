package dev.tintype.platform.text;

/** What makes different spellings of a hashtag the same. */
public final class TagKey {
  private TagKey() {}

  /**
   * The key of a hashtag.
   *
   * @param name with or without {@code #}
   */
  public static String of(String name) {
    String bare = name.startsWith("#") || name.startsWith("＃") ? name.substring(1) : name;
    return CleanText.folded(bare.strip());
  }
}
