package dev.tintype.identity.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Where an application may ask that people are sent back to. */
public final class RedirectUris {
  /** The code is shown to the person, who copies it into the application. */
  public static final String OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";

  private static final int MAXIMUM_LENGTH = 2_000;

  /** Schemes that a browser would run or read rather than hand to an application. */
  private static final Set<String> DANGEROUS =
      Set.of(
          "about",
          "blob",
          "chrome",
          "data",
          "file",
          "filesystem",
          "ftp",
          "intent",
          "javascript",
          "mailto",
          "vbscript",
          "view-source",
          "ws",
          "wss");

  private RedirectUris() {}

  /**
   * Whether it may be registered: absolute, without a fragment, of http, https or an application's
   * own scheme. Later it has to come back letter by letter.
   */
  public static boolean allowed(String uri) {
    if (uri.equals(OUT_OF_BAND)) {
      return true;
    }
    if (uri.length() > MAXIMUM_LENGTH) {
      return false;
    }
    try {
      var parsed = new URI(uri);
      String scheme = parsed.getScheme();
      if (scheme == null || parsed.getRawFragment() != null) {
        return false;
      }
      return switch (scheme.toLowerCase(Locale.ROOT)) {
        case "http", "https" -> parsed.getHost() != null && parsed.getRawUserInfo() == null;
        default -> !DANGEROUS.contains(scheme.toLowerCase(Locale.ROOT));
      };
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
