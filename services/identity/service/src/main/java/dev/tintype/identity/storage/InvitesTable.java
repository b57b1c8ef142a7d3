package dev.tintype.identity.storage;

import dev.tintype.identity.api.Invite;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code invite}. */
public final class InvitesTable {

  public void insert(Handle handle, Invite invite, AccountId account) {
    handle
        .createUpdate(
            """
            INSERT INTO invite (id, code, account, maximum_uses, uses, expires_at, created_at)
            VALUES (:id, :code, :account, :maximumUses, 0, :expiresAt, :createdAt)
            """)
        .bind("id", invite.id())
        .bind("code", invite.code())
        .bind("account", account.value())
        .bind("maximumUses", invite.maximumUses())
        .bind("expiresAt", invite.expiresAt())
        .bind("createdAt", invite.createdAt())
        .execute();
  }

  /** Uses the invite once; false when it is unknown, used up or expired. */
  public boolean use(Handle handle, String code, Instant now) {
    return handle
            .createUpdate(
                """
                UPDATE invite SET uses = uses + 1
                WHERE code = :code AND (maximum_uses IS NULL OR uses < maximum_uses)
                  AND (expires_at IS NULL OR expires_at > :now)
                """)
            .bind("code", code)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** Newest first. */
  public List<Invite> ofAccount(Handle handle, AccountId account, PageRequest page) {
    return handle
        .createQuery(
            """
            SELECT * FROM invite
            WHERE account = :account AND id < :below AND id > :above
            ORDER BY CASE WHEN :ascending THEN id ELSE -id END
            LIMIT :limit
            """)
        .bind("account", account.value())
        .bind("below", page.below())
        .bind("above", page.above())
        .bind("ascending", page.ascending())
        .bind("limit", page.limit() + 1)
        .map(InvitesTable::read)
        .list();
  }

  /** Removes an invite of the account; false when it has no such invite. */
  public boolean remove(Handle handle, long id, AccountId account) {
    return handle
            .createUpdate("DELETE FROM invite WHERE id = :id AND account = :account")
            .bind("id", id)
            .bind("account", account.value())
            .execute()
        == 1;
  }

  /** Removes anybody's invite. */
  public boolean remove(Handle handle, long id) {
    return handle.createUpdate("DELETE FROM invite WHERE id = :id").bind("id", id).execute() == 1;
  }

  private static Invite read(ResultSet row, StatementContext context) throws SQLException {
    return new Invite(
        row.getLong("id"),
        row.getString("code"),
        row.getObject("maximum_uses", Integer.class),
        row.getInt("uses"),
        Columns.instant(row, "expires_at"),
        row.getTimestamp("created_at").toInstant());
  }
}
