package dev.tintype.relationship.api;

import dev.tintype.platform.messages.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a viewer and one other account stand to each other at the moment of the answer.
 *
 * @param account the other one
 * @param following the viewer follows them
 * @param followingSince null unless following
 * @param followedBy they follow the viewer
 * @param requested the viewer has asked to follow them
 * @param requestedBy they have asked to follow the viewer
 * @param muting the viewer has muted them, and the time is not over
 * @param mutingNotifications muted, and what they do makes no notifications either
 * @param mutedUntil null when not muting, or without an end
 * @param closeFriend the viewer counts them among the close friends
 * @param closeFriendOf they count the viewer among theirs; never to be shown to the viewer
 * @param showingReblogs following, and their reblogs are wanted too
 * @param notifying following, and each of their posts is to make a notification
 * @param note the viewer's private note about them; empty when there is none
 */
public record Relation(
    AccountId account,
    boolean following,
    @Nullable Instant followingSince,
    boolean followedBy,
    boolean requested,
    boolean requestedBy,
    boolean blocking,
    boolean blockedBy,
    boolean muting,
    boolean mutingNotifications,
    @Nullable Instant mutedUntil,
    boolean closeFriend,
    boolean closeFriendOf,
    boolean showingReblogs,
    boolean notifying,
    String note) {

  /** Two who have nothing to do with each other. */
  public static Relation none(AccountId account) {
    return new Relation(
        account, false, null, false, false, false, false, false, false, false, null, false, false,
        false, false, "");
  }

  /** The same at a later time, when a mute may be over. */
  public Relation asOf(Instant now) {
    if (mutedUntil == null || mutedUntil.isAfter(now)) {
      return this;
    }
    return new Relation(
        account,
        following,
        followingSince,
        followedBy,
        requested,
        requestedBy,
        blocking,
        blockedBy,
        false,
        false,
        null,
        closeFriend,
        closeFriendOf,
        showingReblogs,
        notifying,
        note);
  }

  /** Either has blocked the other. */
  public boolean blockedEitherWay() {
    return blocking || blockedBy;
  }
}
