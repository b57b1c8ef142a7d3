package dev.tintype.identity.domain;

import dev.tintype.platform.messages.Refusal.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which usernames there can be: what Mastodon's clients recognise in a mention. */
public final class Usernames {
  public static final int MAXIMUM_LENGTH = 30;

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*");

  /** Names that would let somebody pass for the server or its staff. */
  private static final Set<String> RESERVED =
      Set.of(
          "abuse",
          "about",
          "account",
          "admin",
          "administrator",
          "anonymous",
          "api",
          "community",
          "contact",
          "everyone",
          "guest",
          "help",
          "helpdesk",
          "hostmaster",
          "info",
          "instance",
          "mail",
          "mod",
          "moderation",
          "moderator",
          "moderators",
          "news",
          "nobody",
          "noreply",
          "no_reply",
          "null",
          "oauth",
          "official",
          "owner",
          "postmaster",
          "privacy",
          "root",
          "security",
          "server",
          "settings",
          "staff",
          "support",
          "sysadmin",
          "system",
          "team",
          "tintype",
          "undefined",
          "webmaster");

  private Usernames() {}

  /** What makes two usernames the same. */
  public static String key(String username) {
    return username.toLowerCase(Locale.ROOT);
  }

  /** What is wrong with a new username, if anything. */
  public static Optional<Problem> problem(String username) {
    if (username.isBlank()) {
      return problem("ERR_BLANK", "can't be blank");
    }
    if (username.length() > MAXIMUM_LENGTH) {
      return problem("ERR_TOO_LONG", "is too long (maximum is 30 characters)");
    }
    if (!ALLOWED.matcher(username).matches()) {
      return problem("ERR_INVALID", "must contain only letters, numbers, underscores and dots");
    }
    if (RESERVED.contains(key(username))) {
      return reserved();
    }
    return Optional.empty();
  }

  public static Optional<Problem> reserved() {
    return problem("ERR_RESERVED", "is reserved");
  }

  private static Optional<Problem> problem(String code, String description) {
    return Optional.of(new Problem("username", code, description));
  }
}
