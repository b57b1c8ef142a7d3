package dev.tintype.content.api;

/** For whom a post is; a private account's posts are for its followers at the most. */
public enum Audience {
  /** Everybody, and listed in the public timeline and under its hashtags. */
  PUBLIC,
  /** Everybody who comes across it, but listed nowhere. */
  UNLISTED,
  /** The author's followers and the people mentioned. */
  FOLLOWERS,
  /** Only those whom the author has marked as close friends. */
  CLOSE_FRIENDS
}
