package dev.tintype.feed.storage;

import dev.tintype.platform.database.Topic;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Whose lists are kept. */
public final class HomesTable {
  /** What makes up the top of somebody's home. */
  public static final Topic<AccountId> HOMES = Topic.ofIds("homes");

  /**
   * The state of one list.
   *
   * @param kept new posts are delivered to it
   * @param built it also has the posts from before
   */
  public record HomeState(boolean kept, boolean built) {}

  /**
   * The same for a reader.
   *
   * @param visitedAt when the reader was last noted as active
   * @param pulls posts of very large authors are to be merged in, so that the list alone won't do
   */
  public record HomeTop(boolean built, Instant visitedAt, boolean pulls) {}

  /**
   * What a reading needs besides the list itself.
   *
   * @param built the list is there
   * @param visitedSince the reader has been noted as active of late
   * @param pulled posts to be merged in, in the page's order
   */
  public record Reading(boolean built, boolean visitedSince, List<PostId> pulled) {}

  /**
   * The list's state, kept from changing until the transaction ends. One that is not there is noted
   * as not kept, since what isn't there can't be locked.
   */
  public HomeState lock(Handle handle, AccountId account) {
    return handle
        .createQuery(
            """
            insert into home (account, kept, built, visited_at)
            values (:account, false, false, '-infinity')
            on conflict (account) do update set kept = home.kept
            returning kept, built
            """)
        .bind("account", account.value())
        .map((row, context) -> new HomeState(row.getBoolean("kept"), row.getBoolean("built")))
        .one();
  }

  /** Waits until none of the lists is being built, and keeps it so until the transaction ends. */
  public void lockShared(Handle handle, Collection<AccountId> accounts) {
    handle
        .createQuery(
            "select account from home where account = any(:accounts) order by account for share")
        .bindArray("accounts", Long.class, accounts.stream().map(AccountId::value).toList())
        .mapTo(Long.class)
        .list();
  }

  /** Begins to keep a list, and notes the visit; a list that was dropped isn't built then. */
  public HomeState visit(Handle handle, AccountId account, Instant at) {
    HOMES.changed(account);
    return handle
        .createQuery(
            """
            insert into home (account, kept, built, visited_at)
            values (:account, true, false, :at)
            on conflict (account) do update
              set kept = true, built = home.kept and home.built, visited_at = :at
            returning kept, built
            """)
        .bind("account", account.value())
        .bind("at", at)
        .map((row, context) -> new HomeState(row.getBoolean("kept"), row.getBoolean("built")))
        .one();
  }

  public void setBuilt(Handle handle, AccountId account) {
    HOMES.changed(account);
    handle
        .createUpdate("update home set built = true where account = :account")
        .bind("account", account.value())
        .execute();
  }

  public void delete(Handle handle, AccountId account) {
    HOMES.changed(account);
    handle
        .createUpdate("delete from home where account = :account")
        .bind("account", account.value())
        .execute();
  }

  /** Stops keeping lists that nobody has looked at since then; some at a time. */
  public List<AccountId> dropUnvisited(Handle handle, Instant since, int limit) {
    List<AccountId> dropped =
        handle
            .createQuery(
                """
                update home set kept = false, built = false
                where account in (
                  select account from home where kept and visited_at < :since
                  order by visited_at limit :limit for update skip locked)
                returning account
                """)
            .bind("since", since)
            .bind("limit", limit)
            .mapTo(Long.class)
            .map(AccountId::new)
            .list();
    HOMES.changed(dropped);
    return dropped;
  }

  /** The next kept lists in the order of their owners' ids. */
  public List<AccountId> keptAfter(Handle handle, long after, int limit) {
    return handle
        .createQuery(
            "select account from home where account > :after and kept order by account limit :n")
        .bind("after", after)
        .bind("n", limit)
        .mapTo(Long.class)
        .map(AccountId::new)
        .list();
  }

  /** The list's state alone. */
  public HomeTop state(Handle handle, AccountId reader) {
    return handle
        .createQuery(
            """
            select coalesce(h.kept and h.built, false) as built,
              greatest(h.visited_at, 'epoch') as visited_at,
              exists (
                select from pulled_author p
                where p.account = :reader or exists (
                  select from follow where followee = p.account and follower = :reader)) as pulls
            from (select) one left join home h on h.account = :reader
            """)
        .bind("reader", reader.value())
        .map((row, context) ->
            new HomeTop(
                row.getBoolean("built"),
                row.getTimestamp("visited_at").toInstant(),
                row.getBoolean("pulls")))
        .one();
  }

  /** The list's state, and the posts of followed authors that were not fanned out. */
  public Reading read(Handle handle, AccountId reader, PageRequest page, Instant since) {
    String direction = page.ascending() ? "asc" : "desc";
    return handle
        .createQuery(
            """
            select coalesce(h.kept and h.built, false) as built,
              coalesce(h.visited_at >= :since, false) as visited,
              (select array_agg(post) from (
                select r.post from pulled_author p
                cross join lateral (
                  select post from recent_post
                  where author = p.account and pulled and post < :below and post > :above
                    and (not close_friends_only or p.account = :reader or exists (
                      select from close_friend where owner = p.account and friend = :reader))
                  order by post %1$s limit :rows) r
                where p.account = :reader or exists (
                  select from follow where followee = p.account and follower = :reader)
                order by r.post %1$s limit :rows) pulled) as pulled
            from (select) one left join home h on h.account = :reader
            """
                .formatted(direction))
        .bind("since", since)
        .bind("reader", reader.value())
        .bind("below", page.below())
        .bind("above", page.above())
        .bind("rows", page.limit() + 1)
        .map((row, context) ->
            new Reading(
                row.getBoolean("built"), row.getBoolean("visited"), posts(row.getArray("pulled"))))
        .one();
  }

  private static List<PostId> posts(@Nullable Array array) throws SQLException {
    return array == null
        ? List.of()
        : Arrays.stream((Long[]) array.getArray()).map(PostId::new).toList();
  }
}
