package dev.tintype.feed.storage;

import dev.tintype.platform.messages.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Who follows whom, and who are whose close friends. */
public final class FollowsTable {

  /**
   * A bounded number of an author's followers.
   *
   * @param readers those whose lists are kept; in the first chunk also the author
   * @param last the last follower of all, where the next chunk begins
   * @param full there may be more
   */
  public record Chunk(List<AccountId> readers, long last, boolean full) {}

  public void insert(Handle handle, AccountId follower, AccountId followee) {
    HomesTable.HOMES.changed(follower);
    handle
        .createUpdate(
            """
            insert into follow (followee, follower) values (:followee, :follower)
            on conflict do nothing
            """)
        .bind("followee", followee.value())
        .bind("follower", follower.value())
        .execute();
  }

  public void delete(Handle handle, AccountId follower, AccountId followee) {
    HomesTable.HOMES.changed(follower);
    handle
        .createUpdate("delete from follow where followee = :followee and follower = :follower")
        .bind("followee", followee.value())
        .bind("follower", follower.value())
        .execute();
  }

  public boolean contains(Handle handle, AccountId follower, AccountId followee) {
    return handle
        .createQuery(
            """
            select exists (select from follow where followee = :followee and follower = :follower)
            """)
        .bind("followee", followee.value())
        .bind("follower", follower.value())
        .mapTo(Boolean.class)
        .one();
  }

  /** Where a chunk of an author's followers begins. */
  public record Beginning(AccountId author, long after) {}

  /** The author's next followers in the order of their ids. */
  public Chunk chunk(Handle handle, AccountId author, long after, int size) {
    var beginning = new Beginning(author, after);
    return chunks(handle, Set.of(beginning), size).get(beginning);
  }

  /** The next followers of several authors, each in the order of their ids. */
  public Map<Beginning, Chunk> chunks(Handle handle, Set<Beginning> beginnings, int size) {
    return chunks(
        handle,
        "select follower from follow where followee = b.author and follower > b.after"
            + " order by follower limit :size",
        beginnings,
        size);
  }

  /** The same of those followers who are the authors' close friends. */
  public Map<Beginning, Chunk> closeFriendsChunks(
      Handle handle, Set<Beginning> beginnings, int size) {
    return chunks(
        handle,
        "select f.follower from close_friend c"
            + " join follow f on f.followee = c.owner and f.follower = c.friend"
            + " where c.owner = b.author and c.friend > b.after order by c.friend limit :size",
        beginnings,
        size);
  }

  /** Those of the readers who are neither the author nor among the author's close friends. */
  public List<AccountId> notCloseFriends(
      Handle handle, AccountId author, Collection<AccountId> readers) {
    return handle
        .createQuery(
            """
            select reader from unnest(:readers) reader
            where reader <> :author
              and not exists (select from close_friend where owner = :author and friend = reader)
            """)
        .bind("author", author.value())
        .bindArray("readers", Long.class, readers.stream().map(AccountId::value).toList())
        .mapTo(Long.class)
        .map(AccountId::new)
        .list();
  }

  /** Those of the authors that a reader follows whose posts are merged in at read. */
  public List<AccountId> large(Handle handle, AccountId reader) {
    return handle
        .createQuery(
            """
            select f.followee from follow f join author a on a.account = f.followee
            where f.follower = :reader and a.merged
            """)
        .bind("reader", reader.value())
        .mapTo(Long.class)
        .map(AccountId::new)
        .list();
  }

  /** Some of the author's followers, with or without a list, for erasing. */
  public List<AccountId> some(Handle handle, AccountId author, int size) {
    return handle
        .createQuery("select follower from follow where followee = :author limit :size")
        .bind("author", author.value())
        .bind("size", size)
        .mapTo(Long.class)
        .map(AccountId::new)
        .list();
  }

  public void deleteFollowers(Handle handle, AccountId author, Collection<AccountId> followers) {
    HomesTable.HOMES.changed(followers);
    handle
        .createUpdate("delete from follow where followee = :author and follower = any(:followers)")
        .bind("author", author.value())
        .bindArray("followers", Long.class, followers.stream().map(AccountId::value).toList())
        .execute();
  }

  /** Forgets whom an account follows, and its close friendships both ways. */
  public void deleteOwn(Handle handle, AccountId account) {
    HomesTable.HOMES.changed(account);
    handle
        .createUpdate("delete from follow where follower = :account")
        .bind("account", account.value())
        .execute();
    handle
        .createUpdate("delete from close_friend where owner = :account or friend = :account")
        .bind("account", account.value())
        .execute();
  }

  public void insertCloseFriend(Handle handle, AccountId owner, AccountId friend) {
    handle
        .createUpdate(
            """
            insert into close_friend (owner, friend) values (:owner, :friend)
            on conflict do nothing
            """)
        .bind("owner", owner.value())
        .bind("friend", friend.value())
        .execute();
  }

  public void deleteCloseFriend(Handle handle, AccountId owner, AccountId friend) {
    handle
        .createUpdate("delete from close_friend where owner = :owner and friend = :friend")
        .bind("owner", owner.value())
        .bind("friend", friend.value())
        .execute();
  }

  private static Map<Beginning, Chunk> chunks(
      Handle handle, String followers, Set<Beginning> beginnings, int size) {
    if (beginnings.isEmpty()) {
      return Map.of();
    }
    var all = List.copyOf(beginnings);
    return handle
        .createQuery(
            """
            select b.author, b.after, array_agg(c.follower) filter (where h.kept) as readers,
              count(*) filter (where c.follower <> b.author) as size,
              max(c.follower) filter (where c.follower <> b.author) as last
            from unnest(:authors, :afters) as b (author, after)
            left join lateral ((%s) union all select b.author where b.after = 0) c on true
            left join home h on h.account = c.follower
            group by b.author, b.after
            """
                .formatted(followers))
        .bindArray("authors", Long.class, all.stream().map(it -> it.author().value()).toList())
        .bindArray("afters", Long.class, all.stream().map(Beginning::after).toList())
        .bind("size", size)
        .map((row, context) ->
            Map.entry(
                new Beginning(new AccountId(row.getLong("author")), row.getLong("after")),
                chunk(row, size)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Chunk chunk(ResultSet row, int size) throws SQLException {
    var readers = row.getArray("readers");
    return new Chunk(
        readers == null
            ? List.of()
            : Arrays.stream((Long[]) readers.getArray()).map(AccountId::new).toList(),
        row.getLong("last"),
        row.getLong("size") == size);
  }
}
