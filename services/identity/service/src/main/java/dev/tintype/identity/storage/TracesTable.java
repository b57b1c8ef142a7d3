package dev.tintype.identity.storage;

import dev.tintype.platform.messages.AccountId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Everything that hangs on an account, in whatever table: for deleting it. */
public final class TracesTable {
  private static final List<String> TABLES =
      List.of(
          "session",
          "authorization_code",
          "second_factor",
          "challenge",
          "mailed_code",
          "invite",
          "mail");

  /** Deletes all that is known of an account but its own row. */
  public void erase(Handle handle, AccountId account) {
    for (String table : TABLES) {
      handle
          .createUpdate("DELETE FROM " + table + " WHERE account = :account")
          .bind("account", account.value())
          .execute();
    }
  }
}
