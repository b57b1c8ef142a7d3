package dev.tintype.notification.api;

/** What a notification is about, seen from the one who gets it. */
public enum Kind {
  /** Somebody likes their post or comment. */
  LIKE,
  /** Somebody has commented on their post. */
  COMMENT,
  /** Somebody has answered their comment. */
  REPLY,
  /** Somebody has named them in a post or comment. */
  MENTION,
  /** Somebody follows them now. */
  FOLLOW,
  /** Somebody asks to follow them. */
  FOLLOW_REQUEST,
  /** Somebody has let them in as a follower. */
  ACCEPTED,
  /** Somebody of whom they want to hear of each post has posted. */
  POST,
  /** Somebody whom they don't know wants to talk to them. */
  MESSAGE_REQUEST;

  /** Several of this kind about the same thing are told as one. */
  public boolean grouped() {
    return switch (this) {
      case LIKE, FOLLOW -> true;
      case COMMENT, REPLY, MENTION, FOLLOW_REQUEST, ACCEPTED, POST, MESSAGE_REQUEST -> false;
    };
  }
}
