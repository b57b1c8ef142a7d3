package dev.tintype.relationship.storage;

import dev.tintype.platform.database.Topic;
import dev.tintype.platform.database.Topic.Key;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.relationship.api.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * All that is between a viewer and others, from all tables in one statement. It is a union and not
 * a join: ten tables take the planner longer to join than the rows take to read.
 */
public final class RelationsTable {
  /** One way of seeing two accounts. */
  public record Pair(AccountId viewer, AccountId other) {}

  public static final Topic<Pair> RELATIONS =
      new Topic<>("relations", pair -> new Key(pair.viewer().value(), pair.other().value()));

  private static final String SQL =
      """
      SELECT 'FOLLOWING' AS tie, followee AS other, since AS time, show_reblogs AS one,
             notifying AS two, '' AS note
      FROM follow WHERE follower = :viewer AND followee = ANY(:others)
      UNION ALL
      SELECT 'FOLLOWED_BY', follower, NULL, false, false, ''
      FROM follow WHERE followee = :viewer AND follower = ANY(:others)
      UNION ALL
      SELECT 'REQUESTED', account, NULL, false, false, ''
      FROM follow_request WHERE requester = :viewer AND account = ANY(:others)
      UNION ALL
      SELECT 'REQUESTED_BY', requester, NULL, false, false, ''
      FROM follow_request WHERE account = :viewer AND requester = ANY(:others)
      UNION ALL
      SELECT 'BLOCKING', blocked, NULL, false, false, ''
      FROM block WHERE blocker = :viewer AND blocked = ANY(:others)
      UNION ALL
      SELECT 'BLOCKED_BY', blocker, NULL, false, false, ''
      FROM block WHERE blocked = :viewer AND blocker = ANY(:others)
      UNION ALL
      SELECT 'MUTING', muted, until, notifications, false, ''
      FROM mute
      WHERE muter = :viewer AND muted = ANY(:others) AND (until IS NULL OR until > :now)
      UNION ALL
      SELECT 'CLOSE_FRIEND', friend, NULL, false, false, ''
      FROM close_friend WHERE owner = :viewer AND friend = ANY(:others)
      UNION ALL
      SELECT 'CLOSE_FRIEND_OF', owner, NULL, false, false, ''
      FROM close_friend WHERE friend = :viewer AND owner = ANY(:others)
      UNION ALL
      SELECT 'NOTED', subject, NULL, false, false, text
      FROM note WHERE owner = :viewer AND subject = ANY(:others)
      """;

  private static final String TOWARD =
      """
      SELECT 'FOLLOWING' AS tie, follower AS other, since AS time, show_reblogs AS one,
             notifying AS two, '' AS note
      FROM follow WHERE followee = :account AND follower = ANY(:viewers)
      UNION ALL
      SELECT 'FOLLOWED_BY', followee, NULL, false, false, ''
      FROM follow WHERE follower = :account AND followee = ANY(:viewers)
      UNION ALL
      SELECT 'REQUESTED', requester, NULL, false, false, ''
      FROM follow_request WHERE account = :account AND requester = ANY(:viewers)
      UNION ALL
      SELECT 'REQUESTED_BY', account, NULL, false, false, ''
      FROM follow_request WHERE requester = :account AND account = ANY(:viewers)
      UNION ALL
      SELECT 'BLOCKING', blocker, NULL, false, false, ''
      FROM block WHERE blocked = :account AND blocker = ANY(:viewers)
      UNION ALL
      SELECT 'BLOCKED_BY', blocked, NULL, false, false, ''
      FROM block WHERE blocker = :account AND blocked = ANY(:viewers)
      UNION ALL
      SELECT 'MUTING', muter, until, notifications, false, ''
      FROM mute
      WHERE muted = :account AND muter = ANY(:viewers) AND (until IS NULL OR until > :now)
      UNION ALL
      SELECT 'CLOSE_FRIEND', owner, NULL, false, false, ''
      FROM close_friend WHERE friend = :account AND owner = ANY(:viewers)
      UNION ALL
      SELECT 'CLOSE_FRIEND_OF', friend, NULL, false, false, ''
      FROM close_friend WHERE owner = :account AND friend = ANY(:viewers)
      UNION ALL
      SELECT 'NOTED', owner, NULL, false, false, text
      FROM note WHERE subject = :account AND owner = ANY(:viewers)
      """;

  /** Notes that the running transaction changes how two stand to each other. */
  static void changed(AccountId one, AccountId other) {
    RELATIONS.changed(new Pair(one, other));
    RELATIONS.changed(new Pair(other, one));
  }

  public Relation of(Handle handle, AccountId viewer, AccountId other, Instant now) {
    return of(handle, viewer, List.of(other), now).getFirst();
  }

  /** One relation for each of the others, in their order. */
  public List<Relation> of(Handle handle, AccountId viewer, List<AccountId> others, Instant now) {
    Map<AccountId, Ties> ties = new HashMap<>();
    handle
        .createQuery(SQL)
        .bind("viewer", viewer.value())
        .bindArray("others", Long.class, others.stream().map(AccountId::value).distinct().toList())
        .bind("now", now)
        .map((row, context) -> add(row, ties))
        .list();
    return others.stream()
        .map(other -> ties.containsKey(other) ? ties.get(other).relation() : Relation.none(other))
        .toList();
  }

  /** The same seen from the other side: one relation to the account for each of the viewers. */
  public List<Relation> toward(
      Handle handle, AccountId account, List<AccountId> viewers, Instant now) {
    Map<AccountId, Ties> ties = new HashMap<>();
    handle
        .createQuery(TOWARD)
        .bind("account", account.value())
        .bindArray(
            "viewers", Long.class, viewers.stream().map(AccountId::value).distinct().toList())
        .bind("now", now)
        .map((row, context) -> {
          AccountId viewer = Rows.account(row, "other");
          ties.computeIfAbsent(viewer, _ -> new Ties(account)).add(row);
          return viewer;
        })
        .list();
    return viewers.stream()
        .map(viewer ->
            ties.containsKey(viewer) ? ties.get(viewer).relation() : Relation.none(account))
        .toList();
  }

  private static AccountId add(ResultSet row, Map<AccountId, Ties> ties) throws SQLException {
    AccountId other = Rows.account(row, "other");
    ties.computeIfAbsent(other, Ties::new).add(row);
    return other;
  }
}
