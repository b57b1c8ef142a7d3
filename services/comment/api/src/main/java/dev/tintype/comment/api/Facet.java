package dev.tintype.comment.api;

/**
 * A stretch of a comment's text that is more than text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last UTF-16 unit
 * @param value a hashtag's key, a mentioned person's username, or a link's address
 */
public record Facet(Kind kind, int start, int end, String value) {

  /** What the stretch is. */
  public enum Kind {
    HASHTAG,
    MENTION,
    LINK
  }
}
