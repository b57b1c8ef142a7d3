package dev.tintype.chat.storage;

import dev.tintype.platform.messages.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Accounts that are in conversations, and which of them are being erased. */
public final class PeopleTable {

  /**
   * Keeps accounts from being erased until the transaction ends.
   *
   * @return those that are being erased already
   */
  public Set<AccountId> hold(Handle handle, Collection<AccountId> accounts) {
    var sorted = List.copyOf(accounts).stream().sorted().toList();
    handle
        .createUpdate(
            "INSERT INTO person (account) SELECT unnest(:accounts) ON CONFLICT DO NOTHING")
        .bindArray("accounts", Long.class, sorted.stream().map(AccountId::value).toList())
        .execute();
    return handle
        .createQuery(
            """
            SELECT account FROM (
              SELECT account, erased FROM person WHERE account = ANY(:accounts)
              ORDER BY account FOR SHARE) AS held
            WHERE erased
            """)
        .bind("accounts", sorted)
        .mapTo(AccountId.class)
        .set();
  }

  public void markErased(Handle handle, AccountId account) {
    handle
        .createUpdate(
            """
            INSERT INTO person (account, erased) VALUES (:account, true)
            ON CONFLICT (account) DO UPDATE SET erased = true
            """)
        .bind("account", account)
        .execute();
  }
}
