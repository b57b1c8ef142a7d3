package dev.tintype.gateway.publichttp;

/** What this software calls itself. */
final class Software {
  static final String NAME = "tintype";
  static final String VERSION = "0.1.0";

  /** The Mastodon release whose API is spoken, in the form that clients parse. */
  static final String COMPATIBLE = "4.3.0 (compatible; Tintype " + VERSION + ")";

  /** The level of Mastodon's API that is really there: grouped notifications. */
  static final int MASTODON_API = 2;

  private Software() {}
}
