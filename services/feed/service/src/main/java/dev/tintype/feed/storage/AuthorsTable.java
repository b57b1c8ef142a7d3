package dev.tintype.feed.storage;

import dev.tintype.platform.messages.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What the feed knows of authors. Always locked before a {@link HomesTable} row. */
public final class AuthorsTable {

  /**
   * One author.
   *
   * @param merged has so many followers that new posts are merged in at read
   * @param erased the account is being deleted, or has been
   */
  public record Author(boolean merged, boolean erased) {}

  /** Locks an author against fan-out and other changes, until the transaction ends. */
  public Author lock(Handle handle, AccountId account) {
    return handle
        .createQuery(
            """
            insert into author (account) values (:account)
            on conflict (account) do update set account = excluded.account
            returning merged, erased
            """)
        .bind("account", account.value())
        .map((row, context) -> new Author(row.getBoolean("merged"), row.getBoolean("erased")))
        .one();
  }

  /** Locks several, always in the order of their ids. */
  public Map<AccountId, Author> lock(Handle handle, Collection<AccountId> accounts) {
    return handle
        .createQuery(
            """
            insert into author (account)
            select distinct account from unnest(:accounts) account order by account
            on conflict (account) do update set account = excluded.account
            returning account, merged, erased
            """)
        .bindArray("accounts", Long.class, accounts.stream().map(AccountId::value).toList())
        .map((row, context) ->
            Map.entry(
                new AccountId(row.getLong("account")),
                new Author(row.getBoolean("merged"), row.getBoolean("erased"))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Locks authors against changes, together with others who do the same, in the order of their ids.
   */
  public void lockShared(Handle handle, Collection<AccountId> accounts) {
    handle
        .createQuery(
            "select account from author where account = any(:accounts) order by account for share")
        .bindArray("accounts", Long.class, accounts.stream().map(AccountId::value).toList())
        .mapTo(Long.class)
        .list();
  }

  public boolean isErased(Handle handle, AccountId account) {
    return handle
        .createQuery("select exists (select from author where account = :account and erased)")
        .bind("account", account.value())
        .mapTo(Boolean.class)
        .one();
  }

  /** Nothing more is to be known of that account. */
  public void markErased(Handle handle, AccountId account) {
    handle
        .createUpdate(
            """
            insert into author (account, erased) values (:account, true)
            on conflict (account) do update set erased = true
            """)
        .bind("account", account.value())
        .execute();
  }

  /**
   * Notes how many followers an author has, unless a newer number is known.
   *
   * @param mergeAbove with more than that the author's posts are merged in at read from now on, and
   *     not before there are fewer than four fifths of it again are they fanned out
   */
  public void setFollowers(
      Handle handle, AccountId account, long followers, long revision, long mergeAbove) {
    handle
        .createUpdate(
            """
            insert into author (account, followers, followers_revision, merged)
            values (:account, :followers, :revision, :followers > :mergeAbove)
            on conflict (account) do update
              set followers = excluded.followers,
                followers_revision = excluded.followers_revision,
                merged = excluded.followers > :mergeAbove
                  or (author.merged and excluded.followers * 5 >= :mergeAbove * 4)
              where author.followers_revision < excluded.followers_revision
            """)
        .bind("account", account.value())
        .bind("followers", followers)
        .bind("revision", revision)
        .bind("mergeAbove", mergeAbove)
        .execute();
  }
}
