package dev.tintype.gateway.publichttp;

import dev.tintype.identity.api.Secret;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.SessionCookie;

/** The cookies that sign browsers in. Scripts can't read them; other websites can't send them. */
final class BrowserCookies {
  static final String CHALLENGE = "tintype_challenge";

  /** As long as browsers keep a cookie. */
  private static final int SESSION_SECONDS = 400 * 24 * 60 * 60;

  private static final int CHALLENGE_SECONDS = 10 * 60;

  private BrowserCookies() {}

  /** The answer with a session, in place of a challenge if there was one. */
  static Response signedIn(Request request, Response response, Secret token) {
    Response answer = set(request, response, SessionCookie.NAME, token.text(), SESSION_SECONDS);
    return request.cookie(CHALLENGE).isPresent() ? set(request, answer, CHALLENGE, "", 0) : answer;
  }

  static Response challenged(Request request, Response response, Secret challenge) {
    return set(request, response, CHALLENGE, challenge.text(), CHALLENGE_SECONDS);
  }

  static Response signedOut(Request request, Response response) {
    return set(request, response, SessionCookie.NAME, "", 0);
  }

  private static Response set(
      Request request, Response response, String name, String value, int seconds) {
    String secure = request.origin().startsWith("https:") ? "; Secure" : "";
    String cookie =
        "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
            .formatted(name, value, seconds, secure);
    return response.header("Set-Cookie", cookie).header("Cache-Control", "no-store");
  }
}
