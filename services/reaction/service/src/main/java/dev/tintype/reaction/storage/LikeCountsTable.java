package dev.tintype.reaction.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.reaction.api.Target;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Counts of likes. Whoever changes a like appends to {@code like_change}, which waits for nobody;
 * {@link #fold} moves that into {@code like_count}, one row for each target.
 */
public final class LikeCountsTable {

  /** A target's count; each {@code revision} is newer than the one before. */
  public record Counted(Target target, PostId post, AccountId author, long likes, long revision) {}

  /** What the count of a target says, and how many rows there are. */
  public record Compared(Target target, long counted, long found) {}

  /**
   * Moves the changes of the targets into their counts; those whose counts became others. What is
   * gone gets no row again.
   */
  public List<Counted> fold(Handle handle, Collection<Target> targets) {
    var numbers = targets.stream().map(Target::value).sorted().toList();
    handle
        .createUpdate(
            """
            INSERT INTO like_count (target, post, author)
            SELECT DISTINCT target, post, author
            FROM like_change
            WHERE target = ANY(:targets)
              AND NOT EXISTS (SELECT FROM gone WHERE gone.id = like_change.target)
            ORDER BY target
            ON CONFLICT (target) DO NOTHING
            """)
        .bindArray("targets", Long.class, numbers)
        .execute();
    // A change that commits from here on waits for the next time where it has no row to go to.
    List<Long> locked =
        handle
            .createQuery(
                "SELECT target FROM like_count WHERE target = ANY(:targets) ORDER BY target"
                    + " FOR UPDATE")
            .bindArray("targets", Long.class, numbers)
            .mapTo(Long.class)
            .list();
    return handle
        .createQuery(
            """
            WITH taken AS (
              DELETE FROM like_change
              WHERE target = ANY(:locked)
                OR target IN (SELECT id FROM gone WHERE id = ANY(:targets))
              RETURNING target, likes
            ), sums AS (
              SELECT target, sum(likes) AS likes FROM taken GROUP BY target
            )
            UPDATE like_count AS count
            SET likes = count.likes + sums.likes, revision = count.revision + 1
            FROM sums
            WHERE count.target = sums.target AND sums.likes <> 0
            RETURNING count.target, count.post, count.author, count.likes, count.revision
            """)
        .bindArray("locked", Long.class, locked)
        .bindArray("targets", Long.class, numbers)
        .mapTo(Counted.class)
        .list();
  }

  /** Compares counts with rows, of at most {@code limit} targets after one, in their order. */
  public List<Compared> compare(Handle handle, long after, int limit) {
    return handle
        .createQuery(
            """
            SELECT target,
                   coalesce((SELECT likes FROM like_count WHERE target = asked.target), 0)
                   + coalesce(
                     (SELECT sum(likes) FROM like_change WHERE target = asked.target), 0)::bigint
                     AS counted,
                   (SELECT count(*) FROM liked WHERE target = asked.target) AS found
            FROM (
              (SELECT DISTINCT target FROM liked
               WHERE target > :after AND NOT EXISTS (SELECT FROM gone WHERE gone.id = target)
               ORDER BY target
               LIMIT :limit)
              UNION
              (SELECT target FROM like_count
               WHERE target > :after AND NOT EXISTS (SELECT FROM gone WHERE gone.id = target)
               ORDER BY target
               LIMIT :limit)
              ORDER BY target
              LIMIT :limit
            ) AS asked
            ORDER BY target
            """)
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(Compared.class)
        .list();
  }

  /** Appends what the count of a target lacks, seen in one moment. */
  public void correct(Handle handle, Target target) {
    handle
        .createUpdate(
            """
            INSERT INTO like_change (target, post, author, likes)
            SELECT known.target, known.post, known.author, present.count - counted.likes
            FROM (
              SELECT target, post, author FROM like_count WHERE target = :target
              UNION
              SELECT target, post, author FROM liked WHERE target = :target
              LIMIT 1
            ) AS known,
            (SELECT count(*) AS count FROM liked WHERE target = :target) AS present,
            (SELECT coalesce(sum(likes), 0) AS likes FROM (
               SELECT likes FROM like_count WHERE target = :target
               UNION ALL
               SELECT likes FROM like_change WHERE target = :target
             ) AS parts) AS counted
            WHERE present.count <> counted.likes
            """)
        .bind("target", target)
        .execute();
    ReactionsTable.COUNTS.changed(target);
  }

  /** Forgets the counts of what is gone. */
  public void deleteOfGone(Handle handle) {
    handle.execute("DELETE FROM like_count USING gone WHERE gone.id = like_count.target");
    handle.execute("DELETE FROM like_change USING gone WHERE gone.id = like_change.target");
  }
}
