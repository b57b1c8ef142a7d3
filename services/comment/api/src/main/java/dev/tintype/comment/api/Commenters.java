package dev.tintype.comment.api;

/** Who may comment on somebody's posts, of those who may see them; the author always may. */
public enum Commenters {
  EVERYONE,
  /** Those who follow the post's author. */
  FOLLOWERS,
  /** Those whom the post's author follows. */
  FOLLOWED,
  NOBODY
}
