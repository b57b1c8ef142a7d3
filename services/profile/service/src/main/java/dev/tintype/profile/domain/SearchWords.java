package dev.tintype.profile.domain;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts names and searches into words that can be compared: without case, accents and width. Hangul
 * is taken apart into its letters, so that a half-typed syllable finds the whole one.
 */
public final class SearchWords {
  private static final int MOST = 8;
  private static final int LONGEST = 120;
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}_.]+");

  private SearchWords() {}

  /** The words under which a person is found. */
  public static Set<String> of(String username, String displayName) {
    Set<String> words = new LinkedHashSet<>();
    words.add(fold(username));
    words.addAll(in(displayName));
    return words;
  }

  /** The words of a search, at most eight. */
  public static List<String> in(String text) {
    return GAPS.splitAsStream(fold(text))
        .filter(word -> !word.isEmpty())
        .map(word -> word.length() <= LONGEST ? word : word.substring(0, LONGEST))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** The same text for all spellings that are to be found alike. */
  public static String fold(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
