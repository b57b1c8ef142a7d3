package dev.tintype.chat.storage;

import dev.tintype.platform.messages.AccountId;
import java.util.Collection;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Who has blocked whom, as the relationship service has told it. */
public final class BlocksTable {

  public void insert(Handle handle, AccountId blocker, AccountId blocked) {
    handle
        .createUpdate(
            "INSERT INTO block (blocker, blocked) VALUES (:blocker, :blocked)"
                + " ON CONFLICT DO NOTHING")
        .bind("blocker", blocker)
        .bind("blocked", blocked)
        .execute();
  }

  public void delete(Handle handle, AccountId blocker, AccountId blocked) {
    handle
        .createUpdate("DELETE FROM block WHERE blocker = :blocker AND blocked = :blocked")
        .bind("blocker", blocker)
        .bind("blocked", blocked)
        .execute();
  }

  /** Those of {@code others} whom the account has blocked, or who have blocked it. */
  public Set<AccountId> eitherWay(Handle handle, AccountId account, Collection<AccountId> others) {
    if (others.isEmpty()) {
      return Set.of();
    }
    return handle
        .createQuery(
            """
            SELECT blocked FROM block WHERE blocker = :account AND blocked = ANY(:others)
            UNION
            SELECT blocker FROM block WHERE blocked = :account AND blocker = ANY(:others)
            """)
        .bind("account", account)
        .bind("others", others)
        .mapTo(AccountId.class)
        .set();
  }

  public void deleteAllOf(Handle handle, AccountId account) {
    handle
        .createUpdate("DELETE FROM block WHERE blocker = :account OR blocked = :account")
        .bind("account", account)
        .execute();
  }
}
