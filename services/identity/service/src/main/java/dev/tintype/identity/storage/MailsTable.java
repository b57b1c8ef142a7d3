package dev.tintype.identity.storage;

import dev.tintype.identity.domain.MailKind;
import dev.tintype.platform.messages.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table {@code mail}: what is to be sent, and what was lately. */
public final class MailsTable {

  /**
   * A mail as it is stored.
   *
   * @param account null for a password reset, whose address may be nobody's
   */
  public record Row(
      long id, MailKind kind, @Nullable AccountId account, String recipient, String locale) {}

  public void insert(Handle handle, Row mail, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO mail (id, kind, account, recipient, locale, created_at)
            VALUES (:id, :kind, :account, :recipient, :locale, :now)
            """)
        .bind("id", mail.id())
        .bind("kind", mail.kind().name())
        .bind("account", mail.account() == null ? null : mail.account().value())
        .bind("recipient", mail.recipient())
        .bind("locale", mail.locale())
        .bind("now", now)
        .execute();
  }

  /** A mail that has not been sent yet. */
  public Optional<Row> due(Handle handle, long id) {
    return handle
        .createQuery("SELECT * FROM mail WHERE id = :id AND done_at IS NULL")
        .bind("id", id)
        .map((row, context) ->
            new Row(
                row.getLong("id"),
                MailKind.valueOf(row.getString("kind")),
                row.getLong("account") == 0 ? null : new AccountId(row.getLong("account")),
                row.getString("recipient"),
                row.getString("locale")))
        .findOne();
  }

  public void setDone(Handle handle, long id, Instant now) {
    handle
        .createUpdate("UPDATE mail SET done_at = :now WHERE id = :id")
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  public void removeAll(Handle handle, AccountId account) {
    handle
        .createUpdate("DELETE FROM mail WHERE account = :account")
        .bind("account", account.value())
        .execute();
  }

  public int removeDone(Handle handle, Instant before) {
    return handle
        .createUpdate("DELETE FROM mail WHERE done_at < :before")
        .bind("before", before)
        .execute();
  }
}
