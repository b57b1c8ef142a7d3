package dev.tintype.comment.domain;

import dev.tintype.comment.api.CommentLimits;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.text.CleanText;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;

/**
 * Words and phrases that an author doesn't want to read, found whatever the case, and as whole
 * words where the script keeps words apart.
 */
public final class HiddenWords {
  /** Scripts that write words without spaces, or hang particles on them. */
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private HiddenWords() {}

  /**
   * The words as they are kept: clean, each once.
   *
   * @throws dev.tintype.platform.messages.RefusedException invalid, when they are too many or one
   *     is too long
   */
  public static List<String> clean(List<String> words) {
    List<String> clean =
        words.stream().map(CleanText::line).filter(word -> !word.isEmpty()).distinct().toList();
    if (clean.size() > CommentLimits.HIDDEN_WORDS) {
      throw Refusal.invalid(
          "hidden_words", "ERR_TOO_MANY", "can be " + CommentLimits.HIDDEN_WORDS + " at the most");
    }
    if (clean.stream().anyMatch(word -> CleanText.length(word) > CommentLimits.HIDDEN_WORD)) {
      throw Refusal.invalid(
          "hidden_words",
          "ERR_TOO_LONG",
          "have one longer than " + CommentLimits.HIDDEN_WORD + " characters");
    }
    return clean;
  }

  /** Whether one of the words is in a text. */
  public static boolean areIn(String text, List<String> words) {
    String folded = CleanText.folded(text);
    return words.stream().anyMatch(word -> isIn(folded, CleanText.folded(word)));
  }

  private static boolean isIn(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || apart(text.codePointBefore(at), word.codePointAt(0));
      boolean ends =
          end == text.length() || apart(text.codePointAt(end), word.codePointBefore(word.length()));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character beside a word's first or last one is no part of the same word. */
  private static boolean apart(int beside, int edge) {
    return !Character.isLetterOrDigit(beside)
        || !Character.isLetterOrDigit(edge)
        || UNSPACED.contains(UnicodeScript.of(edge));
  }
}
