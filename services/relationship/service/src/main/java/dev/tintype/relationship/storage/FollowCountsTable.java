package dev.tintype.relationship.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.relationship.api.FollowCounts;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Counts of followers and followed. Whoever changes a follow appends to {@code
 * follow_count_change}, which waits for nobody; {@link #fold} moves that into {@code follow_count},
 * one row for each account.
 */
public final class FollowCountsTable {

  /** An account's counts; each {@code revision} is newer than the one before. */
  public record Counted(AccountId account, FollowCounts counts, long revision) {}

  /** Notes that a follow began ({@code by} = 1) or ended ({@code by} = -1). */
  public void append(Handle handle, FollowsTable.Follow follow, int by) {
    handle
        .createUpdate(
            """
            INSERT INTO follow_count_change (account, followers, following)
            VALUES (:followee, :by, 0), (:follower, 0, :by)
            """)
        .bind("followee", follow.followee().value())
        .bind("follower", follow.follower().value())
        .bind("by", by)
        .execute();
  }

  /** The counts as this transaction sees them. */
  public FollowCounts read(Handle handle, AccountId account) {
    return handle
        .createQuery(
            """
            SELECT coalesce(sum(followers), 0)::bigint, coalesce(sum(following), 0)::bigint
            FROM (
              SELECT followers, following FROM follow_count WHERE account = :account
              UNION ALL
              SELECT followers, following FROM follow_count_change WHERE account = :account
            ) AS parts
            """)
        .bind("account", account.value())
        .map((row, context) -> new FollowCounts(row.getLong(1), row.getLong(2)))
        .one();
  }

  /**
   * Moves the changes of the accounts into their counts; those whose counts became others. What is
   * erased gets no row again.
   */
  public List<Counted> fold(Handle handle, List<AccountId> accounts) {
    var ids = accounts.stream().map(AccountId::value).sorted().toList();
    handle
        .createUpdate(
            """
            INSERT INTO follow_count (account)
            SELECT DISTINCT account
            FROM follow_count_change
            WHERE account = ANY(:ids) AND NOT EXISTS (
              SELECT FROM person
              WHERE person.account = follow_count_change.account AND person.erased
            )
            ORDER BY account
            ON CONFLICT (account) DO NOTHING
            """)
        .bindArray("ids", Long.class, ids)
        .execute();
    handle
        .createQuery(
            "SELECT account FROM follow_count WHERE account = ANY(:ids) ORDER BY account FOR"
                + " UPDATE")
        .bindArray("ids", Long.class, ids)
        .mapTo(Long.class)
        .list();
    return handle
        .createQuery(
            """
            WITH taken AS (
              DELETE FROM follow_count_change WHERE account = ANY(:ids)
              RETURNING account, followers, following
            ), sums AS (
              SELECT account, sum(followers) AS followers, sum(following) AS following
              FROM taken
              GROUP BY account
            )
            UPDATE follow_count AS count
            SET followers = count.followers + sums.followers,
                following = count.following + sums.following,
                revision = count.revision + 1
            FROM sums
            WHERE count.account = sums.account AND (sums.followers <> 0 OR sums.following <> 0)
            RETURNING count.account, count.followers, count.following, count.revision
            """)
        .bindArray("ids", Long.class, ids)
        .map((row, context) ->
            new Counted(
                Rows.account(row, "account"),
                new FollowCounts(row.getLong("followers"), row.getLong("following")),
                row.getLong("revision")))
        .list();
  }

  public void delete(Handle handle, AccountId account) {
    handle
        .createUpdate("DELETE FROM follow_count WHERE account = :account")
        .bind("account", account.value())
        .execute();
    handle
        .createUpdate("DELETE FROM follow_count_change WHERE account = :account")
        .bind("account", account.value())
        .execute();
  }
}
