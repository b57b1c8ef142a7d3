package dev.tintype.gateway.publichttp.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tintype.profile.api.PostDefaults;
import org.jspecify.annotations.Nullable;

/** Mastodon's preferences, with names of their own kind. */
public record PreferencesJson(
    @JsonProperty("posting:default:visibility") String visibility,
    @JsonProperty("posting:default:sensitive") boolean sensitive,
    @JsonProperty("posting:default:language") @Nullable String language,
    @JsonProperty("posting:default:quote_policy") String quotePolicy,
    @JsonProperty("reading:expand:media") String media,
    @JsonProperty("reading:expand:spoilers") boolean spoilers,
    @JsonProperty("reading:autoplay:gifs") boolean gifs) {

  public static PreferencesJson of(PostDefaults defaults) {
    String visibility =
        switch (defaults.audience()) {
          case PUBLIC -> "public";
          case UNLISTED -> "unlisted";
          case FOLLOWERS, CLOSE_FRIENDS -> "private";
        };
    return new PreferencesJson(
        visibility,
        defaults.sensitive(),
        defaults.language().isEmpty() ? null : defaults.language(),
        "nobody",
        "default",
        false,
        false);
  }
}
