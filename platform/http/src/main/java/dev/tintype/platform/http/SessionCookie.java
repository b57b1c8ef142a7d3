package dev.tintype.platform.http;

/** The cookie that keeps a browser signed in. */
public final class SessionCookie {
  public static final String NAME = "tintype_session";

  private SessionCookie() {}
}
