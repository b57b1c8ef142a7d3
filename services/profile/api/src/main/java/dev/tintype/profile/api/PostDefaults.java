package dev.tintype.profile.api;

/**
 * What a new post has unless its author says otherwise.
 *
 * @param language an ISO 639 code such as {@code ko}; empty to leave it to the app
 */
public record PostDefaults(DefaultAudience audience, boolean sensitive, String language) {

  /** Everybody, not sensitive, any language. */
  public static final PostDefaults INITIAL = new PostDefaults(DefaultAudience.PUBLIC, false, "");

  /** Who sees a new post. */
  public enum DefaultAudience {
    PUBLIC,
    UNLISTED,
    FOLLOWERS,
    CLOSE_FRIENDS
  }
}
