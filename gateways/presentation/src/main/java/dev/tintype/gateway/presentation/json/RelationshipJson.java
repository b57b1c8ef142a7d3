package dev.tintype.gateway.presentation.json;

import dev.tintype.relationship.api.Relation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the caller stands to another account. Of close friends it tells only whom the caller has
 * named, never who has named the caller.
 */
public record RelationshipJson(
    String id,
    boolean following,
    boolean showingReblogs,
    boolean notifying,
    @Nullable List<String> languages,
    boolean followedBy,
    boolean blocking,
    boolean blockedBy,
    boolean muting,
    boolean mutingNotifications,
    @Nullable Instant mutingExpiresAt,
    boolean requested,
    boolean requestedBy,
    boolean domainBlocking,
    boolean endorsed,
    String note,
    @Nullable Instant followingSince,
    boolean closeFriend) {

  public static RelationshipJson of(Relation relation) {
    return new RelationshipJson(
        relation.account().toString(),
        relation.following(),
        relation.showingReblogs(),
        relation.notifying(),
        null,
        relation.followedBy(),
        relation.blocking(),
        relation.blockedBy(),
        relation.muting(),
        relation.mutingNotifications(),
        relation.mutedUntil(),
        relation.requested(),
        relation.requestedBy(),
        false,
        false,
        relation.note(),
        relation.followingSince(),
        relation.closeFriend());
  }
}
