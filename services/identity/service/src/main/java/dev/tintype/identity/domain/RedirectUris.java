package dev.tintype.identity.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where an application may ask that people are sent back to. */
public final class RedirectUris {
  /** The code is shown to the person, who copies it into the application. */
  public static final String OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";

  private static final int MAXIMUM_LENGTH = 2_000;

  /** Any scheme and the characters of an address, but no fragment; some apps have a scheme only. */
  private static final Pattern OWN_SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):[A-Za-z0-9!$%&'()*+,./:;=?@_~\\[\\]-]*");

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
    var scheme = OWN_SCHEME.matcher(uri);
    if (!scheme.matches()) {
      return false;
    }
    return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
      case "http", "https" -> onTheWeb(uri);
      case String own -> !DANGEROUS.contains(own);
    };
  }

  private static boolean onTheWeb(String uri) {
    try {
      var parsed = new URI(uri);
      return parsed.getHost() != null && parsed.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
