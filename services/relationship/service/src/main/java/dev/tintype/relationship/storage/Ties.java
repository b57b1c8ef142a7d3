package dev.tintype.relationship.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.relationship.api.Relation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ties between a viewer and one other account, gathered row by row. */
final class Ties {

  /** What a row says there is. */
  private enum Tie {
    FOLLOWING,
    FOLLOWED_BY,
    REQUESTED,
    REQUESTED_BY,
    BLOCKING,
    BLOCKED_BY,
    MUTING,
    CLOSE_FRIEND,
    CLOSE_FRIEND_OF,
    NOTED
  }

  private final AccountId other;
  private final Set<Tie> ties = EnumSet.noneOf(Tie.class);
  private @Nullable Instant followingSince;
  private boolean showingReblogs;
  private boolean notifying;
  private @Nullable Instant mutedUntil;
  private boolean mutingNotifications;
  private String note = "";

  Ties(AccountId other) {
    this.other = other;
  }

  /** Takes in one row: {@code tie}, and {@code time one two note} as that kind has them. */
  void add(ResultSet row) throws SQLException {
    Tie tie = Tie.valueOf(row.getString("tie"));
    ties.add(tie);
    switch (tie) {
      case FOLLOWING -> {
        followingSince = time(row);
        showingReblogs = row.getBoolean("one");
        notifying = row.getBoolean("two");
      }
      case MUTING -> {
        mutedUntil = time(row);
        mutingNotifications = row.getBoolean("one");
      }
      case NOTED -> note = row.getString("note");
      case FOLLOWED_BY,
          REQUESTED,
          REQUESTED_BY,
          BLOCKING,
          BLOCKED_BY,
          CLOSE_FRIEND,
          CLOSE_FRIEND_OF -> {}
    }
  }

  Relation relation() {
    return new Relation(
        other,
        ties.contains(Tie.FOLLOWING),
        followingSince,
        ties.contains(Tie.FOLLOWED_BY),
        ties.contains(Tie.REQUESTED),
        ties.contains(Tie.REQUESTED_BY),
        ties.contains(Tie.BLOCKING),
        ties.contains(Tie.BLOCKED_BY),
        ties.contains(Tie.MUTING),
        mutingNotifications,
        mutedUntil,
        ties.contains(Tie.CLOSE_FRIEND),
        ties.contains(Tie.CLOSE_FRIEND_OF),
        showingReblogs,
        notifying,
        note);
  }

  private static @Nullable Instant time(ResultSet row) throws SQLException {
    Timestamp time = row.getTimestamp("time");
    return time == null ? null : time.toInstant();
  }
}
