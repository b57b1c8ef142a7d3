package dev.tintype.content.storage;

import dev.tintype.platform.messages.AccountId;
import org.jdbi.v3.core.Handle;

/** One row for each author: its lock and its number of posts. */
public final class AuthorsTable {

  /**
   * An author, locked until the transaction ends.
   *
   * @param posts how many are on show
   * @param erased the account is being deleted, or has been
   */
  public record Author(long posts, boolean erased) {}

  /** Counts {@code change} posts more, and locks the author. */
  public Author count(Handle handle, AccountId account, int change) {
    return handle
        .createQuery(
            """
            insert into author (account, posts) values (:account, greatest(0, :change))
            on conflict (account) do update set posts = author.posts + :change
            returning posts, erased
            """)
        .bind("account", account.value())
        .bind("change", change)
        .map((row, context) -> new Author(row.getLong("posts"), row.getBoolean("erased")))
        .one();
  }

  /** Locks the author. */
  public Author lock(Handle handle, AccountId account) {
    return count(handle, account, 0);
  }

  /** Lets nothing more be published by that account. */
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
}
