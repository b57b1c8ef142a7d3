package dev.tintype.chat.api;

import dev.tintype.platform.messages.AccountId;
import java.util.List;

/**
 * What has happened to a group, as a message in its sequence; the message's sender did it.
 *
 * @param accounts to whom it happened, where that is not the sender
 * @param text the new name of a group that was renamed, or else empty
 */
public record Notice(Kind kind, List<AccountId> accounts, String text) {

  public Notice {
    accounts = List.copyOf(accounts);
  }

  /** What it was. */
  public enum Kind {
    CREATED,
    ADDED,
    /** Came in by the invite link. */
    JOINED,
    REMOVED,
    LEFT,
    RENAMED,
    PICTURE_CHANGED,
    ADMIN_MADE,
    ADMIN_ENDED
  }
}
