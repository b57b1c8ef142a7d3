package dev.tintype.identity.storage;

import dev.tintype.identity.domain.DeletionStep;
import dev.tintype.platform.messages.AccountId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The tables {@code deletion} and {@code deletion_confirmation}: the state of the saga. */
public final class DeletionsTable {

  /**
   * A deletion that some service has not confirmed for too long.
   *
   * @param requests how often the services have been asked
   */
  public record Late(AccountId account, String username, int requests) {}

  public void insert(Handle handle, AccountId account, Instant now, Instant askAgainAt) {
    handle
        .createUpdate(
            """
            INSERT INTO deletion (account, requested_at, requests, ask_again_at)
            VALUES (:account, :now, 1, :askAgainAt)
            """)
        .bind("account", account.value())
        .bind("now", now)
        .bind("askAgainAt", askAgainAt)
        .execute();
  }

  /** Holds the deletion for this transaction; false when none is under way. */
  public boolean lock(Handle handle, AccountId account) {
    return handle
        .createQuery(
            """
            SELECT account FROM deletion WHERE account = :account AND done_at IS NULL FOR UPDATE
            """)
        .bind("account", account.value())
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }

  /** Notes a confirmation; one that comes again changes nothing. */
  public void confirm(Handle handle, AccountId account, DeletionStep step, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO deletion_confirmation (account, service, confirmed_at)
            VALUES (:account, :service, :now)
            ON CONFLICT DO NOTHING
            """)
        .bind("account", account.value())
        .bind("service", step.name())
        .bind("now", now)
        .execute();
  }

  public List<DeletionStep> confirmed(Handle handle, AccountId account) {
    return handle
        .createQuery("SELECT service FROM deletion_confirmation WHERE account = :account")
        .bind("account", account.value())
        .mapTo(String.class)
        .map(DeletionStep::valueOf)
        .list();
  }

  public void setDone(Handle handle, AccountId account, Instant now) {
    handle
        .createUpdate("UPDATE deletion SET done_at = :now WHERE account = :account")
        .bind("now", now)
        .bind("account", account.value())
        .execute();
  }

  /** Those that are due to be asked for again; locked until the transaction ends. */
  public List<Late> late(Handle handle, Instant now, int limit) {
    return handle
        .createQuery(
            """
            SELECT d.account, a.username, d.requests
            FROM deletion d JOIN account a ON a.id = d.account
            WHERE d.done_at IS NULL AND d.ask_again_at <= :now
            ORDER BY d.ask_again_at
            LIMIT :limit
            FOR UPDATE OF d SKIP LOCKED
            """)
        .bind("now", now)
        .bind("limit", limit)
        .map((row, context) ->
            new Late(
                new AccountId(row.getLong("account")),
                row.getString("username"),
                row.getInt("requests")))
        .list();
  }

  public void setAsked(Handle handle, AccountId account, Instant askAgainAt) {
    handle
        .createUpdate(
            """
            UPDATE deletion SET requests = requests + 1, ask_again_at = :askAgainAt
            WHERE account = :account
            """)
        .bind("askAgainAt", askAgainAt)
        .bind("account", account.value())
        .execute();
  }

  public int countUnderWay(Handle handle) {
    return handle
        .createQuery("SELECT count(*) FROM deletion WHERE done_at IS NULL")
        .mapTo(Integer.class)
        .one();
  }
}
