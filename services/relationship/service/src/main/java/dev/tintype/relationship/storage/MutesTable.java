package dev.tintype.relationship.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.relationship.api.MutedAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who has muted whom. A mute whose time is over counts as absent. */
public final class MutesTable {

  /** The terms of a mute. */
  public record Terms(boolean notifications, @Nullable Instant until) {}

  private record Listed(long id, MutedAccount account) {}

  public Optional<Terms> find(Handle handle, AccountId muter, AccountId muted, Instant now) {
    return handle
        .createQuery(
            """
            SELECT notifications, until
            FROM mute
            WHERE muter = :muter AND muted = :muted AND (until IS NULL OR until > :now)
            """)
        .bind("muter", muter.value())
        .bind("muted", muted.value())
        .bind("now", now)
        .map((row, context) -> new Terms(row.getBoolean("notifications"), until(row)))
        .findOne();
  }

  /** Mutes, or replaces the terms, which brings it to the top of the list. */
  public void put(Handle handle, AccountId muter, AccountId muted, long id, Terms terms) {
    RelationsTable.changed(muter, muted);
    handle
        .createUpdate(
            """
            INSERT INTO mute (muter, muted, id, notifications, until)
            VALUES (:muter, :muted, :id, :notifications, :until)
            ON CONFLICT (muter, muted) DO UPDATE
            SET id = excluded.id, notifications = excluded.notifications, until = excluded.until
            """)
        .bind("muter", muter.value())
        .bind("muted", muted.value())
        .bind("id", id)
        .bind("notifications", terms.notifications())
        .bind("until", terms.until())
        .execute();
  }

  /** False when it was not muted; that its time was over makes no difference. */
  public boolean delete(Handle handle, AccountId muter, AccountId muted) {
    RelationsTable.changed(muter, muted);
    return handle
            .createUpdate("DELETE FROM mute WHERE muter = :muter AND muted = :muted")
            .bind("muter", muter.value())
            .bind("muted", muted.value())
            .execute()
        == 1;
  }

  public Page<MutedAccount> mutedBy(Handle handle, AccountId muter, PageRequest page, Instant now) {
    List<Listed> rows =
        handle
            .createQuery(
                """
                SELECT id, muted, until
                FROM mute
                WHERE muter = :muter AND id < :below AND id > :above
                  AND (until IS NULL OR until > :now)
                ORDER BY id %s
                LIMIT :limit
                """
                    .formatted(page.ascending() ? "ASC" : "DESC"))
            .bind("muter", muter.value())
            .bind("below", page.below())
            .bind("above", page.above())
            .bind("now", now)
            .bind("limit", page.limit() + 1)
            .map((row, context) ->
                new Listed(
                    row.getLong("id"), new MutedAccount(Rows.account(row, "muted"), until(row))))
            .list();
    return Page.of(page, rows, Listed::id).map(Listed::account);
  }

  /** How many were over and are gone now. */
  public int deleteEnded(Handle handle, Instant now, int limit) {
    return handle
        .createUpdate(
            """
            DELETE FROM mute
            WHERE (muter, muted) IN (
              SELECT muter, muted FROM mute WHERE until <= :now LIMIT :limit FOR UPDATE SKIP LOCKED
            ) AND until <= :now
            """)
        .bind("now", now)
        .bind("limit", limit)
        .execute();
  }

  public void deleteAllOf(Handle handle, AccountId account) {
    RelationsTable.RELATIONS.changedAny();
    handle
        .createUpdate("DELETE FROM mute WHERE muter = :account OR muted = :account")
        .bind("account", account.value())
        .execute();
  }

  private static @Nullable Instant until(ResultSet row) throws SQLException {
    Timestamp until = row.getTimestamp("until");
    return until == null ? null : until.toInstant();
  }
}
