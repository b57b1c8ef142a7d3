package dev.tintype.platform.text;

import java.text.Normalizer;
import java.util.Locale;

/** Takes out of people's text what can't be stored or shown. */
public final class CleanText {
  private static final int REPLACEMENT = 0xFFFD;

  private CleanText() {}

  /** Several lines: line breaks are made {@code \n}, and none is left at either end. */
  public static String lines(String text) {
    var clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .map(CleanText::whole)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  /** One line: every run of white space is made one space. */
  public static String line(String text) {
    return lines(text).replaceAll("\\s+", " ");
  }

  /**
   * The same for all spellings that mean the same: compatible forms made one, case folded. Both
   * foldings, to upper and then to lower case, are needed for {@code ß} and for the two small
   * sigmas.
   */
  public static String folded(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return Normalizer.normalize(
        composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
  }

  /** How many characters people see as such, near enough. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static int whole(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE ? REPLACEMENT : codePoint;
  }
}
