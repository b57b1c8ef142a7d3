package dev.tintype.gateway.presentation.json;

import dev.tintype.content.api.Audience;
import dev.tintype.content.api.Licence;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What posts' choices are called in the API. */
public final class PostWords {
  private PostWords() {}

  /** Our own name of an audience, such as {@code close_friends}. */
  public static String audience(Audience audience) {
    return audience.name().toLowerCase(Locale.ROOT);
  }

  /** The audience of that name. */
  public static Optional<Audience> audience(String name) {
    for (Audience audience : Audience.values()) {
      if (audience(audience).equals(name)) {
        return Optional.of(audience);
      }
    }
    return Optional.empty();
  }

  /** Mastodon's name of an audience; an author who is private shows nothing to everybody. */
  public static String visibility(Audience audience, boolean privateAuthor) {
    return switch (audience) {
      case PUBLIC -> privateAuthor ? "private" : "public";
      case UNLISTED -> privateAuthor ? "private" : "unlisted";
      case FOLLOWERS, CLOSE_FRIENDS -> "private";
    };
  }

  /** The audience that Mastodon calls so. */
  public static Optional<Audience> ofVisibility(String visibility) {
    return switch (visibility) {
      case "public" -> Optional.of(Audience.PUBLIC);
      case "unlisted" -> Optional.of(Audience.UNLISTED);
      case "private" -> Optional.of(Audience.FOLLOWERS);
      default -> Optional.empty();
    };
  }

  /** A licence's name, such as {@code cc-by-sa}; null for none. */
  public static @Nullable String licence(@Nullable Licence licence) {
    return licence == null ? null : licence.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The licence of that name, or of that number in Pixelfed's table. */
  public static Optional<Licence> licence(String name) {
    return switch (name) {
      case "all-rights-reserved", "1" -> Optional.of(Licence.ALL_RIGHTS_RESERVED);
      case "cc0", "5", "6" -> Optional.of(Licence.CC0);
      case "cc-by", "11" -> Optional.of(Licence.CC_BY);
      case "cc-by-sa", "12" -> Optional.of(Licence.CC_BY_SA);
      case "cc-by-nd", "13" -> Optional.of(Licence.CC_BY_ND);
      case "cc-by-nc", "14" -> Optional.of(Licence.CC_BY_NC);
      case "cc-by-nc-sa", "15" -> Optional.of(Licence.CC_BY_NC_SA);
      case "cc-by-nc-nd", "16" -> Optional.of(Licence.CC_BY_NC_ND);
      default -> Optional.empty();
    };
  }
}
