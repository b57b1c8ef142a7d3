package dev.tintype.comment.api;

/** In which order comments are read. */
public enum CommentOrder {
  OLDEST_FIRST,
  NEWEST_FIRST
}
