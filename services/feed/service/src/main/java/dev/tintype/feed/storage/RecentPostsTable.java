package dev.tintype.feed.storage;

import dev.tintype.feed.storage.Timelines.Entry;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Each author's recent posts on show, from which lists are built. */
public final class RecentPostsTable {

  /**
   * One recent post.
   *
   * @param pulled it is in nobody's list and merged in at read
   */
  public record Recent(boolean closeFriendsOnly, boolean pulled) {}

  /**
   * A recent post that is to be noted.
   *
   * @param pulled as in {@link Recent}
   */
  public record Fresh(AccountId author, PostId post, boolean closeFriendsOnly, boolean pulled) {}

  /** Notes posts, but those that are noted already. */
  public void insert(Handle handle, List<Fresh> posts) {
    handle
        .createUpdate(
            """
            insert into recent_post (author, post, close_friends_only, pulled)
            select * from unnest(:authors, :posts, :closeFriendsOnly, :pulled)
            on conflict (author, post) do nothing
            """)
        .bindArray("authors", Long.class, posts.stream().map(it -> it.author().value()).toList())
        .bindArray("posts", Long.class, posts.stream().map(it -> it.post().value()).toList())
        .bindArray(
            "closeFriendsOnly", Boolean.class, posts.stream().map(Fresh::closeFriendsOnly).toList())
        .bindArray("pulled", Boolean.class, posts.stream().map(Fresh::pulled).toList())
        .execute();
    var pulled =
        posts.stream()
            .filter(Fresh::pulled)
            .map(it -> it.author().value())
            .distinct()
            .sorted()
            .toList();
    if (!pulled.isEmpty() && insertPulled(handle, pulled) > 0) {
      // all who follow the authors
      HomesTable.HOMES.changedAny();
    }
  }

  private static int insertPulled(Handle handle, List<Long> authors) {
    return handle
        .createUpdate(
            "insert into pulled_author (account) select unnest(:authors) on conflict do nothing")
        .bindArray("authors", Long.class, authors)
        .execute();
  }

  /** What is known of posts, by post. */
  public Map<PostId, Recent> find(Handle handle, Collection<Entry> posts) {
    return handle
        .createQuery(
            """
            select post, close_friends_only, pulled from recent_post
            join unnest(:authors, :posts) as wanted (author, post) using (author, post)
            """)
        .bindArray("authors", Long.class, posts.stream().map(it -> it.author().value()).toList())
        .bindArray("posts", Long.class, posts.stream().map(it -> it.post().value()).toList())
        .map((row, context) ->
            Map.entry(
                new PostId(row.getLong("post")),
                new Recent(row.getBoolean("close_friends_only"), row.getBoolean("pulled"))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
  }

  public Optional<Recent> find(Handle handle, AccountId author, PostId post) {
    return handle
        .createQuery(
            """
            select close_friends_only, pulled from recent_post
            where author = :author and post = :post
            """)
        .bind("author", author.value())
        .bind("post", post.value())
        .map((row, context) ->
            new Recent(row.getBoolean("close_friends_only"), row.getBoolean("pulled")))
        .findOne();
  }

  public void delete(Handle handle, AccountId author, PostId post) {
    handle
        .createUpdate("delete from recent_post where author = :author and post = :post")
        .bind("author", author.value())
        .bind("post", post.value())
        .execute();
  }

  public void deleteAll(Handle handle, AccountId author) {
    handle
        .createUpdate("delete from recent_post where author = :author")
        .bind("author", author.value())
        .execute();
    handle
        .createUpdate("delete from pulled_author where account = :author")
        .bind("author", author.value())
        .execute();
  }

  /**
   * The author's newest posts that a follower's list should have.
   *
   * @param limit at most that many, or as many as there are since then if these are more
   */
  public List<Entry> forFollower(
      Handle handle, AccountId author, AccountId follower, int limit, Instant since) {
    return handle
        .createQuery(
            """
            select author, post from recent_post
            where author = :author and not pulled
              and (not close_friends_only or exists (
                select from close_friend where owner = :author and friend = :follower))
            order by post desc
            limit (select greatest(:limit, count(*))
              from recent_post where author = :author and post >= :since)
            """)
        .bind("author", author.value())
        .bind("follower", follower.value())
        .bind("limit", limit)
        .bind("since", IdGenerator.smallestAt(since))
        .map(RecentPostsTable::entry)
        .list();
  }

  /** The author's recent posts in lists that only close friends see. */
  public List<Entry> closeFriendsOnly(Handle handle, AccountId author) {
    return handle
        .createQuery(
            """
            select author, post from recent_post
            where author = :author and close_friends_only and not pulled
            """)
        .bind("author", author.value())
        .map(RecentPostsTable::entry)
        .list();
  }

  /**
   * What a reader's list should have: own posts and those of everybody followed.
   *
   * @param perAuthor at most that many of each
   * @param length at most that many in all
   */
  public List<Entry> forReader(Handle handle, AccountId reader, int perAuthor, int length) {
    return handle
        .createQuery(
            """
            select r.author, r.post
            from (select followee from follow where follower = :reader
                  union all select :reader) f
            cross join lateral (
              select author, post from recent_post
              where author = f.followee and not pulled
                and (not close_friends_only or author = :reader or exists (
                  select from close_friend where owner = f.followee and friend = :reader))
              order by post desc limit :perAuthor) r
            order by r.post desc limit :length
            """)
        .bind("reader", reader.value())
        .bind("perAuthor", perAuthor)
        .bind("length", length)
        .map(RecentPostsTable::entry)
        .list();
  }

  /** Keeps only the newest {@code length} posts of each of the authors. */
  public void trim(Handle handle, Collection<AccountId> authors, int length) {
    handle
        .createUpdate(
            """
            delete from recent_post r
            using (
              select a.author, (
                select post from recent_post where author = a.author
                order by post desc offset :length limit 1) as last
              from unnest(:authors) as a (author)) cut
            where r.author = cut.author and r.post <= cut.last
            """)
        .bind("length", length)
        .bindArray("authors", Long.class, authors.stream().map(AccountId::value).toList())
        .execute();
    handle
        .createUpdate(
            """
            delete from pulled_author p
            where account = any(:authors)
              and not exists (select from recent_post where author = p.account and pulled)
            """)
        .bindArray("authors", Long.class, authors.stream().map(AccountId::value).toList())
        .execute();
  }

  /** The next authors in the order of their ids. */
  public List<AccountId> authorsAfter(Handle handle, long after, int limit) {
    return handle
        .createQuery("select account from author where account > :after order by account limit :n")
        .bind("after", after)
        .bind("n", limit)
        .mapTo(Long.class)
        .map(AccountId::new)
        .list();
  }

  private static Entry entry(ResultSet row, StatementContext context) throws SQLException {
    return new Entry(new PostId(row.getLong("post")), new AccountId(row.getLong("author")));
  }
}
