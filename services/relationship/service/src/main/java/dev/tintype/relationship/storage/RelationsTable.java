package dev.tintype.relationship.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.relationship.api.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** All that is between a viewer and others, from all tables at once. */
public final class RelationsTable {

  public Relation of(Handle handle, AccountId viewer, AccountId other, Instant now) {
    return of(handle, viewer, List.of(other), now).getFirst();
  }

  /** One relation for each of the others, in their order. */
  public List<Relation> of(Handle handle, AccountId viewer, List<AccountId> others, Instant now) {
    return handle
        .createQuery(
            """
            SELECT asked.account,
                   mine.since, mine.show_reblogs, mine.notifying,
                   theirs.follower IS NOT NULL AS followed_by,
                   sent.requester IS NOT NULL AS requested,
                   received.requester IS NOT NULL AS requested_by,
                   blocking.blocker IS NOT NULL AS blocking,
                   blocked.blocker IS NOT NULL AS blocked_by,
                   mute.muter IS NOT NULL AS muting, mute.notifications, mute.until,
                   friend.owner IS NOT NULL AS close_friend,
                   befriended.owner IS NOT NULL AS close_friend_of,
                   note.text AS note
            FROM unnest(:others) WITH ORDINALITY AS asked (account, place)
            LEFT JOIN follow mine
              ON mine.follower = :viewer AND mine.followee = asked.account
            LEFT JOIN follow theirs
              ON theirs.follower = asked.account AND theirs.followee = :viewer
            LEFT JOIN follow_request sent
              ON sent.requester = :viewer AND sent.account = asked.account
            LEFT JOIN follow_request received
              ON received.requester = asked.account AND received.account = :viewer
            LEFT JOIN block blocking
              ON blocking.blocker = :viewer AND blocking.blocked = asked.account
            LEFT JOIN block blocked
              ON blocked.blocker = asked.account AND blocked.blocked = :viewer
            LEFT JOIN mute
              ON mute.muter = :viewer AND mute.muted = asked.account
              AND (mute.until IS NULL OR mute.until > :now)
            LEFT JOIN close_friend friend
              ON friend.owner = :viewer AND friend.friend = asked.account
            LEFT JOIN close_friend befriended
              ON befriended.owner = asked.account AND befriended.friend = :viewer
            LEFT JOIN note
              ON note.owner = :viewer AND note.subject = asked.account
            ORDER BY asked.place
            """)
        .bind("viewer", viewer.value())
        .bindArray("others", Long.class, others.stream().map(AccountId::value).toList())
        .bind("now", now)
        .map((row, context) -> relation(row))
        .list();
  }

  private static Relation relation(ResultSet row) throws SQLException {
    Instant since = instant(row, "since");
    String note = row.getString("note");
    return new Relation(
        Rows.account(row, "account"),
        since != null,
        since,
        row.getBoolean("followed_by"),
        row.getBoolean("requested"),
        row.getBoolean("requested_by"),
        row.getBoolean("blocking"),
        row.getBoolean("blocked_by"),
        row.getBoolean("muting"),
        row.getBoolean("notifications"),
        instant(row, "until"),
        row.getBoolean("close_friend"),
        row.getBoolean("close_friend_of"),
        row.getBoolean("show_reblogs"),
        row.getBoolean("notifying"),
        note == null ? "" : note);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
