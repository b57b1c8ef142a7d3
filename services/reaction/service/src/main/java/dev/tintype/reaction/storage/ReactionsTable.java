package dev.tintype.reaction.storage;

import dev.tintype.platform.database.Topic;
import dev.tintype.platform.database.Topic.Key;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.reaction.api.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What hangs on targets, for many of them in one statement: counts, and one viewer's marks. */
public final class ReactionsTable {

  /** One way of seeing a target. */
  public record Viewed(AccountId viewer, Target target) {}

  /** How many like it, and the last of them. */
  public record Count(Target target, long likes, @Nullable AccountId lastLiker) {}

  /** What a viewer has done to it. */
  public record Mark(Target target, boolean liked, boolean saved) {}

  public static final Topic<Target> COUNTS = Topic.ofIds("likes");
  public static final Topic<Viewed> MARKS =
      new Topic<>("marks", seen -> new Key(seen.viewer().value(), seen.target().value()));

  /** SQL for the count of {@code :target}, with all that was committed before. */
  static final String COUNT =
      """
      (coalesce((SELECT likes FROM like_count WHERE target = :target), 0)
       + coalesce((SELECT sum(likes) FROM like_change WHERE target = :target), 0))::bigint\
      """;

  /** SQL for whether {@code :liker} has saved {@code :target}. */
  static final String SAVED =
      "EXISTS (SELECT FROM saved WHERE account = :liker AND target = :target)";

  /** Notes that the running transaction begins or ends a like. */
  static void likeChanged(Target target, AccountId liker) {
    COUNTS.changed(target);
    MARKS.changed(new Viewed(liker, target));
  }

  /** Notes that the running transaction begins or ends a save. */
  static void saveChanged(Target target, AccountId account) {
    MARKS.changed(new Viewed(account, target));
  }

  /** A count for each of the targets, with all that was committed before. */
  public List<Count> counts(Handle handle, List<Target> targets) {
    return handle
        .createQuery(
            """
            SELECT asked.target,
                   coalesce(
                     (SELECT likes FROM like_count WHERE like_count.target = asked.target), 0)
                   + coalesce(
                     (SELECT sum(likes) FROM like_change WHERE like_change.target = asked.target),
                     0)::bigint AS likes,
                   (SELECT liker FROM liked
                    WHERE liked.target = asked.target
                    ORDER BY liked.id DESC
                    LIMIT 1) AS last_liker
            FROM unnest(:targets) AS asked (target)
            """)
        .bindArray("targets", Long.class, numbers(targets))
        .map((row, context) ->
            new Count(target(row), row.getLong("likes"), account(row, "last_liker")))
        .list();
  }

  /** The marks that there are of a viewer on the targets. */
  public List<Mark> marks(Handle handle, AccountId viewer, List<Target> targets) {
    return handle
        .createQuery(
            """
            SELECT target, bool_or(likes) AS liked, bool_or(NOT likes) AS saved
            FROM (
              SELECT target, true AS likes FROM liked
              WHERE liker = :viewer AND target = ANY(:targets)
              UNION ALL
              SELECT target, false FROM saved
              WHERE account = :viewer AND target = ANY(:targets)
            ) AS marks
            GROUP BY target
            """)
        .bind("viewer", viewer)
        .bindArray("targets", Long.class, numbers(targets))
        .map((row, context) ->
            new Mark(target(row), row.getBoolean("liked"), row.getBoolean("saved")))
        .list();
  }

  private static List<Long> numbers(List<Target> targets) {
    return targets.stream().map(Target::value).toList();
  }

  private static Target target(ResultSet row) throws SQLException {
    return new Target(row.getLong("target"));
  }

  private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : new AccountId(value);
  }
}
