package dev.tintype.platform.http;

import java.util.Set;

/** The OAuth scopes of the Mastodon API, which contain one another. */
public final class Scopes {
  private static final Set<String> FOLLOW =
      Set.of(
          "read:follows",
          "write:follows",
          "read:blocks",
          "write:blocks",
          "read:mutes",
          "write:mutes");

  private Scopes() {}

  /**
   * Whether a token with {@code held} scopes may do what needs {@code needed}: {@code read} holds
   * {@code read:statuses}, {@code admin:read} holds {@code admin:read:accounts}, and {@code follow}
   * is an old name for the scopes of follows, blocks and mutes.
   *
   * @param needed one scope, or several of which one will do: {@code profile|read:accounts}
   */
  public static boolean cover(Set<String> held, String needed) {
    if (needed.indexOf('|') < 0) {
      return covers(held, needed);
    }
    for (String one : needed.split("\\|")) {
      if (covers(held, one)) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(Set<String> held, String needed) {
    if (held.contains(needed) || (FOLLOW.contains(needed) && held.contains("follow"))) {
      return true;
    }
    for (int colon = needed.lastIndexOf(':');
        colon > 0;
        colon = needed.lastIndexOf(':', colon - 1)) {
      if (held.contains(needed.substring(0, colon))) {
        return true;
      }
    }
    return false;
  }
}
