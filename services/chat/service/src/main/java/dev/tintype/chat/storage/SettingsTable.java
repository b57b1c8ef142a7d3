package dev.tintype.chat.storage;

import dev.tintype.chat.api.ChatSettings;
import dev.tintype.platform.messages.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What people have chosen; who has chosen nothing has no row. */
public final class SettingsTable {

  public ChatSettings find(Handle handle, AccountId account) {
    return handle
        .createQuery("SELECT receipts, presence, requests FROM settings WHERE account = :account")
        .bind("account", account)
        .mapTo(ChatSettings.class)
        .findOne()
        .orElse(ChatSettings.INITIAL);
  }

  public void put(Handle handle, AccountId account, ChatSettings settings) {
    handle
        .createUpdate(
            """
            INSERT INTO settings (account, receipts, presence, requests)
            VALUES (:account, :receipts, :presence, :requests)
            ON CONFLICT (account) DO UPDATE
            SET receipts = excluded.receipts, presence = excluded.presence,
              requests = excluded.requests
            """)
        .bind("account", account)
        .bind("receipts", settings.receipts())
        .bind("presence", settings.presence())
        .bind("requests", settings.requests())
        .execute();
  }

  /** Those of the accounts that take nothing from strangers. */
  public Set<AccountId> takingNoRequests(Handle handle, Collection<AccountId> accounts) {
    return handle
        .createQuery("SELECT account FROM settings WHERE account = ANY(:accounts) AND NOT requests")
        .bind("accounts", accounts)
        .mapTo(AccountId.class)
        .set();
  }

  /** Those who know each other, both show that they are there, and haven't blocked each other. */
  public List<AccountId> presenceShown(
      Handle handle, AccountId viewer, Collection<AccountId> accounts) {
    return handle
        .createQuery(
            """
            SELECT asked.account FROM unnest(:accounts) AS asked (account)
            LEFT JOIN settings theirs ON theirs.account = asked.account
            LEFT JOIN settings mine ON mine.account = :viewer
            WHERE asked.account <> :viewer
              AND coalesce(theirs.presence, true) AND coalesce(mine.presence, true)
              AND EXISTS (
                SELECT FROM member m JOIN member o USING (conversation)
                WHERE m.account = :viewer AND o.account = asked.account
                  AND m.standing = 'MEMBER' AND o.standing = 'MEMBER')
              AND NOT EXISTS (
                SELECT FROM block b
                WHERE (b.blocker = asked.account AND b.blocked = :viewer)
                   OR (b.blocker = :viewer AND b.blocked = asked.account))
            """)
        .bindArray("accounts", Long.class, accounts.stream().map(AccountId::value).toList())
        .bind("viewer", viewer)
        .mapTo(AccountId.class)
        .list();
  }

  public void delete(Handle handle, AccountId account) {
    handle
        .createUpdate("DELETE FROM settings WHERE account = :account")
        .bind("account", account)
        .execute();
  }
}
