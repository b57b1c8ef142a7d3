package dev.tintype.relationship.api;

/**
 * People whom an account has put together to read their posts by themselves.
 *
 * @param exclusive what they post is wanted here only; kept for clients, home shows it too
 */
public record AccountList(long id, String title, Replies replies, boolean exclusive) {

  /** Whose answers to others are wanted in the list. */
  public enum Replies {
    FOLLOWED,
    LIST,
    NONE
  }
}
