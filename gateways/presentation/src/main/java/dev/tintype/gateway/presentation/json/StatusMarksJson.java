package dev.tintype.gateway.presentation.json;

import dev.tintype.gateway.presentation.json.StatusJson.LikedByJson;

/**
 * What changes all the time about a status, or differs from viewer to viewer: the last members of
 * {@link StatusJson}, in the same order, so that all that stands before them can be written once.
 *
 * @param replyCount {@code repliesCount} under the name that the Pixelfed app reads
 * @param muted the viewer wants no notifications about it
 */
public record StatusMarksJson(
    long repliesCount,
    long replyCount,
    long favouritesCount,
    boolean favourited,
    boolean bookmarked,
    boolean muted,
    LikedByJson likedBy) {

  /** Nobody has done anything. */
  public static final StatusMarksJson NONE =
      new StatusMarksJson(0, 0, 0, false, false, false, LikedByJson.NOBODY);
}
