package dev.tintype.identity.domain;

import java.net.URI;
import java.net.URISyntaxException;

/** Which addresses an application may give as its website: they become links. */
public final class Websites {
  private static final int MAXIMUM_LENGTH = 2_000;

  private Websites() {}

  /** Whether it is blank, or an http or https address. */
  public static boolean allowed(String website) {
    if (website.isBlank()) {
      return true;
    }
    try {
      var uri = new URI(website);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && website.length() <= MAXIMUM_LENGTH;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
