package dev.tintype.platform.http;

import org.jspecify.annotations.Nullable;

/**
 * Who may use a route. There is no default: every route names its own.
 *
 * @param scope the OAuth scope that a token must have, such as {@code read:statuses}; null where
 *     any token will do, {@code profile|read:accounts} where either will
 * @param channel whether it opens a {@link Channel}: then a token may also come as the parameter
 *     {@code access_token} or as a websocket's protocol, since browsers can't send headers there
 */
public record Access(Who who, @Nullable String scope, boolean channel) {

  /** The callers that are let in. */
  public enum Who {
    /** Anybody; a token is looked at when there is one, and refused when it is no good. */
    ANYONE,
    /** An app's own token (client credentials) or a member. */
    APPLICATION,
    /** A signed-in member. */
    MEMBER,
    /** A signed-in member with a browser session; never an app. */
    BROWSER
  }

  public static Access anyone() {
    return new Access(Who.ANYONE, null, false);
  }

  /** Anybody, but a token must have the scope. */
  public static Access anyone(String scope) {
    return new Access(Who.ANYONE, scope, false);
  }

  public static Access application(String scope) {
    return new Access(Who.APPLICATION, scope, false);
  }

  public static Access member(String scope) {
    return new Access(Who.MEMBER, scope, false);
  }

  public static Access browser() {
    return new Access(Who.BROWSER, null, false);
  }

  /** The same for a route that opens a {@link Channel}. */
  public Access forChannels() {
    return new Access(who, scope, true);
  }
}
