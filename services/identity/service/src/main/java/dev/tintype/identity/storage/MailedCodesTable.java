package dev.tintype.identity.storage;

import dev.tintype.identity.domain.CodePurpose;
import dev.tintype.platform.messages.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code mailed_code}: the one code of each purpose that is good now. */
public final class MailedCodesTable {

  /**
   * A code as it is stored.
   *
   * @param mail from whose id the code is computed
   */
  public record Row(long mail, int attempts, Instant expiresAt) {}

  /** Makes that mail's code the good one; false when a newer mail's is already. */
  public boolean put(
      Handle handle, AccountId account, CodePurpose purpose, long mail, Instant expiresAt) {
    return handle
            .createUpdate(
                """
                INSERT INTO mailed_code (account, purpose, mail, attempts, expires_at)
                VALUES (:account, :purpose, :mail, 0, :expiresAt)
                ON CONFLICT (account, purpose)
                  DO UPDATE SET mail = :mail, attempts = 0, expires_at = :expiresAt
                  WHERE mailed_code.mail <= :mail
                """)
            .bind("account", account.value())
            .bind("purpose", purpose.name())
            .bind("mail", mail)
            .bind("expiresAt", expiresAt)
            .execute()
        == 1;
  }

  /** Counts an attempt and gives the code to compare with. */
  public Optional<Row> attempt(Handle handle, AccountId account, CodePurpose purpose) {
    return handle
        .createQuery(
            """
            UPDATE mailed_code SET attempts = attempts + 1
            WHERE account = :account AND purpose = :purpose
            RETURNING mail, attempts, expires_at
            """)
        .bind("account", account.value())
        .bind("purpose", purpose.name())
        .map((row, context) ->
            new Row(
                row.getLong("mail"),
                row.getInt("attempts"),
                row.getTimestamp("expires_at").toInstant()))
        .findOne();
  }

  public void remove(Handle handle, AccountId account, CodePurpose purpose) {
    handle
        .createUpdate("DELETE FROM mailed_code WHERE account = :account AND purpose = :purpose")
        .bind("account", account.value())
        .bind("purpose", purpose.name())
        .execute();
  }

  public int removeExpired(Handle handle, Instant before) {
    return handle
        .createUpdate("DELETE FROM mailed_code WHERE expires_at < :before")
        .bind("before", before)
        .execute();
  }
}
