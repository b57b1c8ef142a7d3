package dev.tintype.relationship.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import org.jdbi.v3.core.Handle;

/** Who has blocked whom. */
public final class BlocksTable {

  /** False when it was blocked already. */
  public boolean insert(Handle handle, AccountId blocker, AccountId blocked, long id) {
    RelationsTable.changed(blocker, blocked);
    return handle
            .createUpdate(
                """
                INSERT INTO block (blocker, blocked, id)
                VALUES (:blocker, :blocked, :id)
                ON CONFLICT (blocker, blocked) DO NOTHING
                """)
            .bind("blocker", blocker.value())
            .bind("blocked", blocked.value())
            .bind("id", id)
            .execute()
        == 1;
  }

  /** False when it was not blocked. */
  public boolean delete(Handle handle, AccountId blocker, AccountId blocked) {
    RelationsTable.changed(blocker, blocked);
    return handle
            .createUpdate("DELETE FROM block WHERE blocker = :blocker AND blocked = :blocked")
            .bind("blocker", blocker.value())
            .bind("blocked", blocked.value())
            .execute()
        == 1;
  }

  public boolean exists(Handle handle, AccountId blocker, AccountId blocked) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (SELECT FROM block WHERE blocker = :blocker AND blocked = :blocked)
            """)
        .bind("blocker", blocker.value())
        .bind("blocked", blocked.value())
        .mapTo(Boolean.class)
        .one();
  }

  public Page<AccountId> blockedBy(Handle handle, AccountId blocker, PageRequest page) {
    return Rows.page(handle, "blocked", "block", "blocker", blocker, page);
  }

  public void deleteAllOf(Handle handle, AccountId account) {
    RelationsTable.RELATIONS.changedAny();
    handle
        .createUpdate("DELETE FROM block WHERE blocker = :account OR blocked = :account")
        .bind("account", account.value())
        .execute();
  }
}
