package dev.tintype.relationship.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Whom people count among their close friends. */
public final class CloseFriendsTable {

  /** One close friendship, which goes one way. */
  public record CloseFriendship(AccountId owner, AccountId friend) {}

  /** False when it was one already. */
  public boolean insert(Handle handle, AccountId owner, AccountId friend, long id) {
    RelationsTable.changed(owner, friend);
    return handle
            .createUpdate(
                """
                INSERT INTO close_friend (owner, friend, id)
                VALUES (:owner, :friend, :id)
                ON CONFLICT (owner, friend) DO NOTHING
                """)
            .bind("owner", owner.value())
            .bind("friend", friend.value())
            .bind("id", id)
            .execute()
        == 1;
  }

  /** False when it was none. */
  public boolean delete(Handle handle, AccountId owner, AccountId friend) {
    RelationsTable.changed(owner, friend);
    return handle
            .createUpdate("DELETE FROM close_friend WHERE owner = :owner AND friend = :friend")
            .bind("owner", owner.value())
            .bind("friend", friend.value())
            .execute()
        == 1;
  }

  public Page<AccountId> of(Handle handle, AccountId owner, PageRequest page) {
    return Rows.page(handle, "friend", "close_friend", "owner", owner, page);
  }

  /** Deletes those from and to an account, and tells which they were. */
  public List<CloseFriendship> deleteAllOf(Handle handle, AccountId account) {
    RelationsTable.RELATIONS.changedAny();
    return handle
        .createQuery(
            """
            DELETE FROM close_friend
            WHERE owner = :account OR friend = :account
            RETURNING owner, friend
            """)
        .bind("account", account.value())
        .map((row, context) ->
            new CloseFriendship(Rows.account(row, "owner"), Rows.account(row, "friend")))
        .list();
  }
}
