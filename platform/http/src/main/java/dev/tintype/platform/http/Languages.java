package dev.tintype.platform.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chooses among the languages that Tintype speaks. */
final class Languages {
  private static final List<String> SPOKEN = List.of("en", "ko", "uk");

  private Languages() {}

  static String best(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > 1000) {
      return SPOKEN.getFirst();
    }
    try {
      String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
      return best == null ? SPOKEN.getFirst() : best;
    } catch (IllegalArgumentException e) {
      return SPOKEN.getFirst();
    }
  }
}
