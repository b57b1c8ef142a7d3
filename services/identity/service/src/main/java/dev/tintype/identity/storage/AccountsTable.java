package dev.tintype.identity.storage;

import dev.tintype.identity.api.IdentityQuery.AccountsForStaff;
import dev.tintype.identity.domain.Account;
import dev.tintype.identity.domain.EmailAddresses;
import dev.tintype.identity.domain.Usernames;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code account}. */
public final class AccountsTable {

  /** Adds an account; false when somebody has its username or e-mail address. */
  public boolean insert(Handle handle, Account account) {
    return handle
            .createUpdate(
                """
                INSERT INTO account (id, username, username_key, display_name, email, email_key,
                  password_hash, locale, reason, verification_asked, approved_at, activated_at,
                  created_at)
                VALUES (:id, :username, :usernameKey, :displayName, :email, :emailKey,
                  :passwordHash, :locale, :reason, :verificationAsked, :approvedAt, :activatedAt,
                  :createdAt)
                ON CONFLICT DO NOTHING
                """)
            .bind("id", account.id().value())
            .bind("username", account.username())
            .bind("usernameKey", Usernames.key(account.username()))
            .bind("displayName", account.displayName())
            .bind("email", account.address())
            .bind("emailKey", EmailAddresses.key(account.address()))
            .bind("passwordHash", account.passwordHash())
            .bind("locale", account.locale())
            .bind("reason", account.reason())
            .bind("verificationAsked", account.verificationAsked())
            .bind("approvedAt", account.approvedAt())
            .bind("activatedAt", account.activatedAt())
            .bind("createdAt", account.createdAt())
            .execute()
        == 1;
  }

  public Optional<Account> byId(Handle handle, AccountId id) {
    return handle
        .createQuery("SELECT * FROM account WHERE id = :id")
        .bind("id", id.value())
        .map(AccountsTable::read)
        .findOne();
  }

  /** The account, which nobody else can change before this transaction ends. */
  public Optional<Account> lock(Handle handle, AccountId id) {
    return handle
        .createQuery("SELECT * FROM account WHERE id = :id FOR UPDATE")
        .bind("id", id.value())
        .map(AccountsTable::read)
        .findOne();
  }

  public List<Account> byIds(Handle handle, Collection<AccountId> ids) {
    return handle
        .createQuery("SELECT * FROM account WHERE id = ANY(:ids)")
        .bind("ids", ids.stream().mapToLong(AccountId::value).toArray())
        .map(AccountsTable::read)
        .list();
  }

  public Optional<Account> byUsername(Handle handle, String username) {
    return handle
        .createQuery("SELECT * FROM account WHERE username_key = :key")
        .bind("key", Usernames.key(username))
        .map(AccountsTable::read)
        .findOne();
  }

  public Optional<Account> byEmail(Handle handle, String email) {
    return handle
        .createQuery("SELECT * FROM account WHERE email_key = :key")
        .bind("key", EmailAddresses.key(email))
        .map(AccountsTable::read)
        .findOne();
  }

  /** Those that staff has yet to decide on, newest first. */
  public List<Account> waitingForApproval(Handle handle, PageRequest page) {
    return handle
        .createQuery(
            """
            SELECT * FROM account
            WHERE approved_at IS NULL AND deletion_requested_at IS NULL
              AND id < :below AND id > :above
            ORDER BY CASE WHEN :ascending THEN id ELSE -id END
            LIMIT :limit
            """)
        .bind("below", page.below())
        .bind("above", page.above())
        .bind("ascending", page.ascending())
        .bind("limit", page.limit() + 1)
        .map(AccountsTable::read)
        .list();
  }

  /**
   * Accounts that are not deleted, as a query wants them.
   *
   * @param staff usernames in lower case
   */
  public List<Account> matching(Handle handle, AccountsForStaff query, Collection<String> staff) {
    var page = query.page();
    return handle
        .createQuery(
            """
            SELECT * FROM account
            WHERE deletion_requested_at IS NULL
              AND (:state = '' OR :state = CASE
                WHEN suspended_at IS NOT NULL THEN 'SUSPENDED'
                WHEN verification_asked AND email_verified_at IS NULL THEN 'UNVERIFIED'
                WHEN approved_at IS NULL THEN 'PENDING'
                ELSE 'ACTIVE' END)
              AND starts_with(username_key, :username) AND starts_with(email_key, :email)
              AND (NOT :onlyStaff OR username_key = ANY(:staff))
              AND id < :below AND id > :above
            ORDER BY CASE WHEN :ascending THEN id ELSE -id END
            LIMIT :limit
            """)
        .bind("state", query.state() == null ? "" : query.state().name())
        .bind("username", Usernames.key(query.username()))
        .bind("email", EmailAddresses.key(query.email()))
        .bind("onlyStaff", query.onlyStaff())
        .bindArray("staff", String.class, List.copyOf(staff))
        .bind("below", page.below())
        .bind("above", page.above())
        .bind("ascending", page.ascending())
        .bind("limit", page.limit() + 1)
        .map(AccountsTable::read)
        .list();
  }

  public void setPasswordHash(Handle handle, AccountId id, String hash) {
    handle
        .createUpdate("UPDATE account SET password_hash = :hash WHERE id = :id")
        .bind("hash", hash)
        .bind("id", id.value())
        .execute();
  }

  /** Replaces the hash unless the password has been changed meanwhile. */
  public void replacePasswordHash(Handle handle, AccountId id, String old, String hash) {
    handle
        .createUpdate(
            """
            UPDATE account SET password_hash = :hash WHERE id = :id AND password_hash = :old
            """)
        .bind("hash", hash)
        .bind("old", old)
        .bind("id", id.value())
        .execute();
  }

  public void setLocale(Handle handle, AccountId id, String locale) {
    handle
        .createUpdate("UPDATE account SET locale = :locale WHERE id = :id")
        .bind("locale", locale)
        .bind("id", id.value())
        .execute();
  }

  public void setEmailVerified(Handle handle, AccountId id, Instant at) {
    handle
        .createUpdate(
            """
            UPDATE account SET email_verified_at = :at
            WHERE id = :id AND email_verified_at IS NULL
            """)
        .bind("at", at)
        .bind("id", id.value())
        .execute();
  }

  public void setApproved(Handle handle, AccountId id, Instant at) {
    handle
        .createUpdate("UPDATE account SET approved_at = :at WHERE id = :id")
        .bind("at", at)
        .bind("id", id.value())
        .execute();
  }

  public void setActivated(Handle handle, AccountId id, Instant at) {
    handle
        .createUpdate("UPDATE account SET activated_at = :at WHERE id = :id")
        .bind("at", at)
        .bind("id", id.value())
        .execute();
  }

  /** Closes the account until {@link #reinstate}. */
  public void setSuspended(Handle handle, AccountId id, Instant at) {
    handle
        .createUpdate("UPDATE account SET suspended_at = :at WHERE id = :id")
        .bind("at", at)
        .bind("id", id.value())
        .execute();
  }

  public void reinstate(Handle handle, AccountId id) {
    handle
        .createUpdate("UPDATE account SET suspended_at = NULL WHERE id = :id")
        .bind("id", id.value())
        .execute();
  }

  public void setDeletionRequested(Handle handle, AccountId id, Instant at) {
    handle
        .createUpdate("UPDATE account SET deletion_requested_at = :at WHERE id = :id")
        .bind("at", at)
        .bind("id", id.value())
        .execute();
  }

  /** Keeps nothing but the username, so that nobody can take it. */
  public void erase(Handle handle, AccountId id, Instant at) {
    handle
        .createUpdate(
            """
            UPDATE account SET deleted_at = :at, display_name = '', email = NULL,
              email_key = NULL, password_hash = NULL, reason = '', email_verified_at = NULL
            WHERE id = :id
            """)
        .bind("at", at)
        .bind("id", id.value())
        .execute();
  }

  /** Forgets an account that was never active; its username is free again. */
  public void remove(Handle handle, AccountId id) {
    handle
        .createUpdate("DELETE FROM account WHERE id = :id AND activated_at IS NULL")
        .bind("id", id.value())
        .execute();
  }

  /** Forgets sign-ups whose e-mail address was never verified; the count of them. */
  public int removeUnverified(Handle handle, Instant before) {
    return handle
        .createUpdate(
            """
            DELETE FROM account
            WHERE verification_asked AND email_verified_at IS NULL AND created_at < :before
              AND activated_at IS NULL
            """)
        .bind("before", before)
        .execute();
  }

  private static Account read(ResultSet row, StatementContext context) throws SQLException {
    return new Account(
        new AccountId(row.getLong("id")),
        row.getString("username"),
        row.getString("display_name"),
        row.getString("email"),
        row.getString("password_hash"),
        row.getString("locale"),
        row.getString("reason"),
        row.getBoolean("verification_asked"),
        Columns.instant(row, "email_verified_at"),
        Columns.instant(row, "approved_at"),
        Columns.instant(row, "activated_at"),
        Columns.instant(row, "suspended_at"),
        Columns.instant(row, "deletion_requested_at"),
        Columns.instant(row, "deleted_at"),
        row.getTimestamp("created_at").toInstant());
  }
}
