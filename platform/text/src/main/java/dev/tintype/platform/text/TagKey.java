package dev.tintype.platform.text;

import java.text.Normalizer;
import java.util.Locale;

/** What makes different spellings of a hashtag the same. */
public final class TagKey {
  private TagKey() {}

  /**
   * The key of a hashtag: compatible forms made one, case folded. Both foldings, to upper and then
   * to lower case, are needed for {@code ß} and for the two small sigmas.
   *
   * @param name with or without {@code #}
   */
  public static String of(String name) {
    String bare = name.startsWith("#") || name.startsWith("＃") ? name.substring(1) : name;
    String composed = Normalizer.normalize(bare.strip(), Normalizer.Form.NFKC);
    return Normalizer.normalize(
        composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
  }
}
