package dev.tintype.identity.storage;

import dev.tintype.identity.api.AccountState;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ApplicationId;
import dev.tintype.platform.messages.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code session}: browser sessions and app tokens. */
public final class SessionsTable {

  /**
   * A session as it is stored.
   *
   * @param name of the browser; empty for apps, which have their own
   */
  public record Row(
      SessionId id,
      @Nullable AccountId account,
      @Nullable ApplicationId application,
      List<String> scopes,
      String name,
      String address,
      Instant createdAt,
      Instant lastUsedAt) {}

  /** A session with what is needed of its account to let it in. */
  public record WithAccount(Row session, @Nullable String username, @Nullable AccountState state) {}

  public void insert(Handle handle, Row session, byte[] tokenHash) {
    handle
        .createUpdate(
            """
            INSERT INTO session (id, token_hash, account, application, scopes, name, address,
              created_at, last_used_at)
            VALUES (:id, :tokenHash, :account, :application, :scopes, :name, :address,
              :createdAt, :lastUsedAt)
            """)
        .bind("id", session.id().value())
        .bind("tokenHash", tokenHash)
        .bind("account", session.account() == null ? null : session.account().value())
        .bind("application", session.application() == null ? null : session.application().value())
        .bind("scopes", Columns.array(session.scopes()))
        .bind("name", session.name())
        .bind("address", session.address())
        .bind("createdAt", session.createdAt())
        .bind("lastUsedAt", session.lastUsedAt())
        .execute();
  }

  /** The hot path of every request: one look-up by a unique index, and the account's row. */
  public Optional<WithAccount> byToken(Handle handle, byte[] tokenHash) {
    return handle
        .createQuery(
            """
            SELECT s.id, s.account, s.application, s.scopes, s.name, s.address, s.created_at,
              s.last_used_at, a.username,
              CASE
                WHEN a.id IS NULL THEN NULL
                WHEN a.deleted_at IS NOT NULL THEN 'DELETED'
                WHEN a.deletion_requested_at IS NOT NULL THEN 'DELETING'
                WHEN a.suspended_at IS NOT NULL THEN 'SUSPENDED'
                WHEN a.verification_asked AND a.email_verified_at IS NULL THEN 'UNVERIFIED'
                WHEN a.approved_at IS NULL THEN 'PENDING'
                ELSE 'ACTIVE'
              END AS state
            FROM session s LEFT JOIN account a ON a.id = s.account
            WHERE s.token_hash = :tokenHash
            """)
        .bind("tokenHash", tokenHash)
        .map(SessionsTable::readWithAccount)
        .findOne();
  }

  /** The latest used first. */
  public List<Row> ofAccount(Handle handle, AccountId account) {
    return handle
        .createQuery(
            """
            SELECT s.id, s.account, s.application, s.scopes, coalesce(p.name, s.name) AS name,
              s.address, s.created_at, s.last_used_at
            FROM session s LEFT JOIN application p ON p.id = s.application
            WHERE s.account = :account
            ORDER BY s.last_used_at DESC, s.id DESC
            LIMIT 500
            """)
        .bind("account", account.value())
        .map(SessionsTable::read)
        .list();
  }

  /** Notes the use, unless one was noted within the last minute. */
  public void touch(Handle handle, SessionId id, String address, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE session
            SET last_used_at = :now, address = CASE WHEN :address = '' THEN address ELSE :address END
            WHERE id = :id AND last_used_at <= :before
            """)
        .bind("now", now)
        .bind("before", now.minus(Duration.ofMinutes(1)))
        .bind("address", address)
        .bind("id", id.value())
        .execute();
  }

  /** Ends one session of the account; false when it has no such session. */
  public boolean end(Handle handle, AccountId account, SessionId id) {
    return handle
            .createUpdate("DELETE FROM session WHERE id = :id AND account = :account")
            .bind("id", id.value())
            .bind("account", account.value())
            .execute()
        == 1;
  }

  /** Ends whatever session that is; empty when there was none, or it was an application's own. */
  public Optional<AccountId> end(Handle handle, SessionId id) {
    return handle
        .createQuery("DELETE FROM session WHERE id = :id RETURNING account")
        .bind("id", id.value())
        .mapTo(Long.class)
        .findOne()
        .map(AccountId::new);
  }

  /**
   * Ends the account's sessions.
   *
   * @param but one that stays; null for none
   * @return those that were ended
   */
  public List<SessionId> endAll(Handle handle, AccountId account, @Nullable SessionId but) {
    return handle
        .createQuery(
            """
            DELETE FROM session WHERE account = :account AND id <> :but RETURNING id
            """)
        .bind("account", account.value())
        .bind("but", but == null ? 0 : but.value())
        .mapTo(Long.class)
        .map(SessionId::new)
        .list();
  }

  private static WithAccount readWithAccount(ResultSet row, StatementContext context)
      throws SQLException {
    String state = row.getString("state");
    return new WithAccount(
        read(row, context),
        row.getString("username"),
        state == null ? null : AccountState.valueOf(state));
  }

  private static Row read(ResultSet row, StatementContext context) throws SQLException {
    long account = row.getLong("account");
    long application = row.getLong("application");
    return new Row(
        new SessionId(row.getLong("id")),
        account == 0 ? null : new AccountId(account),
        application == 0 ? null : new ApplicationId(application),
        Columns.texts(row, "scopes"),
        row.getString("name"),
        row.getString("address"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("last_used_at").toInstant());
  }
}
