package dev.tintype.gateway.publichttp;

import dev.tintype.platform.http.Request;
import java.util.regex.Pattern;

/** Where to go after a form: to a page of this server and nowhere else. */
final class SafePaths {
  /** One slash, then neither a second one nor a backslash, and no control characters at all. */
  private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

  private SafePaths() {}

  /** The form's {@code next}, or {@code /} when it is absent or leads elsewhere. */
  static String next(Request request) {
    return request.text("next").filter(SafePaths::safe).orElse("/");
  }

  static boolean safe(String path) {
    return path.length() <= 4_000 && PATH.matcher(path).matches();
  }
}
