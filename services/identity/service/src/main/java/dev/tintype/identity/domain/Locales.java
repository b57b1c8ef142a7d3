package dev.tintype.identity.domain;

import java.util.List;
import java.util.Locale;

/** The languages that Tintype speaks. */
public final class Locales {
  private static final List<String> SPOKEN = List.of("en", "ko", "uk");

  private Locales() {}

  /** The language of a tag such as {@code ko-KR}; English for all that isn't spoken. */
  public static String nearest(String tag) {
    String language = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return SPOKEN.contains(language) ? language : "en";
  }
}
