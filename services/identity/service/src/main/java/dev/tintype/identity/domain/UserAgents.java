package dev.tintype.identity.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names a browser for its owner's list of sessions. */
public final class UserAgents {
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    // The order matters: most browsers also claim to be others.
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("SamsungBrowser/", "Samsung Internet");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("FxiOS/", "Firefox");
    BROWSERS.put("HeadlessChrome/", "Chrome");
    BROWSERS.put("CriOS/", "Chrome");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private UserAgents() {}

  /** Such as "Firefox on Linux"; the start of the header where it says nothing known. */
  public static String name(String userAgent) {
    String browser = find(BROWSERS, userAgent);
    String system = find(SYSTEMS, userAgent);
    if (!browser.isEmpty()) {
      return system.isEmpty() ? browser : browser + " on " + system;
    }
    String product = userAgent.strip().split("[/\\s]", 2)[0];
    return product.isEmpty()
        ? "Unknown browser"
        : product.substring(0, Math.min(40, product.length()));
  }

  private static String find(Map<String, String> names, String userAgent) {
    for (var entry : names.entrySet()) {
      if (userAgent.contains(entry.getKey())) {
        return entry.getValue();
      }
    }
    return "";
  }
}
