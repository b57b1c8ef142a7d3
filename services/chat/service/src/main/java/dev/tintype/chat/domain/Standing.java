package dev.tintype.chat.domain;

import dev.tintype.chat.api.Conversation;
import java.util.Optional;

/** How somebody stands to a conversation, or stood. */
public enum Standing {
  MEMBER,
  /** Asked by a stranger, and has not answered. */
  REQUESTED,
  /** Has turned a conversation of two away; may still come back to it. */
  DECLINED,
  /** Went out of a group, or didn't want to be in it. */
  LEFT,
  /** Was put out of a group. */
  REMOVED;

  /** What the one who has it may know; empty for those to whom the conversation is not there. */
  public Optional<Conversation.Standing> shown() {
    return switch (this) {
      case MEMBER -> Optional.of(Conversation.Standing.MEMBER);
      case REQUESTED -> Optional.of(Conversation.Standing.REQUESTED);
      case DECLINED -> Optional.of(Conversation.Standing.DECLINED);
      case LEFT, REMOVED -> Optional.empty();
    };
  }

  /** Counts as one of a conversation's people. */
  public boolean counts() {
    return this == MEMBER || this == REQUESTED;
  }
}
