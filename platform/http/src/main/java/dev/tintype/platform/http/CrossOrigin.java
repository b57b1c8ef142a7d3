package dev.tintype.platform.http;

import java.util.Set;
import org.eclipse.jetty.http.HttpFields;

/**
 * Lets apps that run in other websites' pages use the API: from anywhere, but never with cookies.
 */
final class CrossOrigin {
  private static final Set<String> PATHS =
      Set.of("/oauth/token", "/oauth/revoke", "/oauth/userinfo");
  private static final String EXPOSED =
      "Link, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Idempotency-Key,"
          + " X-Request-Id";

  private CrossOrigin() {}

  static boolean covers(String path) {
    return path.startsWith("/api/")
        || path.startsWith("/nodeinfo/")
        || path.startsWith("/.well-known/")
        || path.startsWith("/media/")
        || PATHS.contains(path);
  }

  static void allow(HttpFields.Mutable headers) {
    headers.put("Access-Control-Allow-Origin", "*");
    headers.put("Access-Control-Expose-Headers", EXPOSED);
  }

  /** The answer to a browser that asks before it sends the real request. */
  static void allowAhead(HttpFields.Mutable headers) {
    allow(headers);
    headers.put("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    headers.put(
        "Access-Control-Allow-Headers",
        "Authorization, Content-Type, Idempotency-Key, X-Request-Id");
    headers.put("Access-Control-Max-Age", "86400");
  }
}
