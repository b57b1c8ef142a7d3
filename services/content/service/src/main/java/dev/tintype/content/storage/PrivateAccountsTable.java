package dev.tintype.content.storage;

import dev.tintype.platform.messages.AccountId;
import org.jdbi.v3.core.Handle;

/** Accounts whose posts everybody may not find. */
public final class PrivateAccountsTable {

  /** Notes whether an account is private. */
  public void set(Handle handle, AccountId account, boolean privateAccount) {
    String sql =
        privateAccount
            ? "insert into private_account (account) values (:account) on conflict do nothing"
            : "delete from private_account where account = :account";
    handle.createUpdate(sql).bind("account", account.value()).execute();
  }
}
