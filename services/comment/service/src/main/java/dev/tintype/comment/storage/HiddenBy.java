package dev.tintype.comment.storage;

/** Who or what has hidden a comment. */
public enum HiddenBy {
  /** It has one of the words that the post's author doesn't want to read. */
  FILTER,
  /** The post's author. */
  AUTHOR
}
