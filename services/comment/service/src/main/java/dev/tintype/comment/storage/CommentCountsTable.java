package dev.tintype.comment.storage;

import dev.tintype.platform.database.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * How many comments posts have, and replies comments have; each named by its id. Whoever comments
 * appends to {@code comment_count_change}, which waits for nobody; {@link #fold} moves that into
 * {@code comment_count}, one row for each.
 */
public final class CommentCountsTable {
  public static final Topic<Long> COUNTS =
      new Topic<>("comment-counts", target -> new Topic.Key(target, 0));

  /** Notes {@code by} more comments, or fewer, of each target. */
  public void append(Handle handle, List<Long> targets, int by) {
    handle
        .createUpdate(
            """
            insert into comment_count_change (target, by)
            select target, :by from unnest(:targets) as t (target)
            """)
        .bindArray("targets", Long.class, targets)
        .bind("by", by)
        .execute();
    COUNTS.changed(targets);
  }

  /** The counts as this statement sees them; a target of which nothing is known has none. */
  public Map<Long, Long> read(Handle handle, Collection<Long> targets) {
    Map<Long, Long> counts = new HashMap<>();
    targets.forEach(target -> counts.put(target, 0L));
    handle
        .createQuery(
            """
            select target, sum(comments)::bigint as comments
            from (
              select target, comments from comment_count where target = any(:targets)
              union all
              select target, by from comment_count_change where target = any(:targets)
            ) as parts
            group by target
            """)
        .bindArray("targets", Long.class, targets)
        .map((row, context) -> counts.put(row.getLong("target"), row.getLong("comments")))
        .list();
    return counts;
  }

  /**
   * Moves the changes of the targets into their counts. Only those that have a row by then: a
   * change that commits in between would else be taken and added to nothing.
   */
  public void fold(Handle handle, Collection<Long> targets) {
    var sorted = targets.stream().distinct().sorted().toList();
    handle
        .createUpdate(
            """
            insert into comment_count (target)
            select distinct target from comment_count_change where target = any(:targets)
            order by target
            on conflict (target) do nothing
            """)
        .bindArray("targets", Long.class, sorted)
        .execute();
    List<Long> locked =
        handle
            .createQuery(
                "select target from comment_count where target = any(:targets) order by target"
                    + " for update")
            .bindArray("targets", Long.class, sorted)
            .mapTo(Long.class)
            .list();
    handle
        .createUpdate(
            """
            with taken as (
              delete from comment_count_change where target = any(:targets)
              returning target, by
            ), sums as (
              select target, sum(by) as by from taken group by target
            )
            update comment_count c set comments = c.comments + s.by
            from sums s where c.target = s.target
            """)
        .bindArray("targets", Long.class, locked)
        .execute();
  }

  /** Forgets the counts of what is gone. */
  public void delete(Handle handle, Collection<Long> targets) {
    handle
        .createUpdate("delete from comment_count where target = any(:targets)")
        .bindArray("targets", Long.class, targets)
        .execute();
    handle
        .createUpdate("delete from comment_count_change where target = any(:targets)")
        .bindArray("targets", Long.class, targets)
        .execute();
    COUNTS.changed(targets);
  }
}
