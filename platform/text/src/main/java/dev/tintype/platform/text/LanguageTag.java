package dev.tintype.platform.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which language something is in, by BCP 47. */
public final class LanguageTag {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private LanguageTag() {}

  /** A language tag in its usual spelling; null for none or for what isn't one. */
  public static @Nullable String clean(@Nullable String language) {
    if (language == null || !LANGUAGE.matcher(language).matches()) {
      return null;
    }
    return Locale.forLanguageTag(language).toLanguageTag();
  }
}
