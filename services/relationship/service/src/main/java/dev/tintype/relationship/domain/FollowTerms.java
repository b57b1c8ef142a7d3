package dev.tintype.relationship.domain;

import org.jspecify.annotations.Nullable;

/** What a follower wants to see of the one that they follow. */
public record FollowTerms(boolean showReblogs, boolean notifying) {

  /** Those of a new follow, unless the follower says otherwise. */
  public static final FollowTerms INITIAL = new FollowTerms(true, false);

  /** The terms with what was asked for; null leaves what it is. */
  public FollowTerms with(@Nullable Boolean newShowReblogs, @Nullable Boolean newNotifying) {
    return new FollowTerms(
        newShowReblogs == null ? showReblogs : newShowReblogs,
        newNotifying == null ? notifying : newNotifying);
  }
}
