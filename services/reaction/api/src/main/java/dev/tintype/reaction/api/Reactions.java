package dev.tintype.reaction.api;

import dev.tintype.platform.messages.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What people think of one post or comment, as one viewer is told.
 *
 * @param likes how many like it
 * @param lastLiker one of those who like it, as a rule the last; null when nobody does
 * @param liked the viewer does
 * @param saved the viewer has saved it
 */
public record Reactions(
    Target target, long likes, @Nullable AccountId lastLiker, boolean liked, boolean saved) {

  /** Nobody has done anything. */
  public static Reactions none(Target target) {
    return new Reactions(target, 0, null, false, false);
  }
}
