package dev.tintype.identity.storage;

import dev.tintype.platform.messages.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tables {@code second_factor} and {@code recovery_code}. */
public final class SecondFactorsTable {

  /**
   * A second factor as it is stored.
   *
   * @param enabled false while its owner has not proven to have it
   * @param lastStep the step of the last code that was taken
   */
  public record Row(byte[] sealedSecret, boolean enabled, long lastStep) {}

  /** Stores a new secret that is not enabled yet; false when one is enabled. */
  public boolean prepare(Handle handle, AccountId account, byte[] sealedSecret) {
    return handle
            .createUpdate(
                """
                INSERT INTO second_factor (account, sealed_secret, last_step)
                VALUES (:account, :secret, 0)
                ON CONFLICT (account) DO UPDATE SET sealed_secret = :secret, last_step = 0
                WHERE second_factor.enabled_at IS NULL
                """)
            .bind("account", account.value())
            .bind("secret", sealedSecret)
            .execute()
        == 1;
  }

  public Optional<Row> find(Handle handle, AccountId account) {
    return find(handle, account, "SELECT * FROM second_factor WHERE account = :account");
  }

  /** The second factor, which nobody else can use before this transaction ends. */
  public Optional<Row> lock(Handle handle, AccountId account) {
    return find(handle, account, "SELECT * FROM second_factor WHERE account = :account FOR UPDATE");
  }

  private static Optional<Row> find(Handle handle, AccountId account, String sql) {
    return handle
        .createQuery(sql)
        .bind("account", account.value())
        .map((row, context) ->
            new Row(
                row.getBytes("sealed_secret"),
                row.getTimestamp("enabled_at") != null,
                row.getLong("last_step")))
        .findOne();
  }

  public void enable(Handle handle, AccountId account, long step, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE second_factor SET enabled_at = :now, last_step = :step WHERE account = :account
            """)
        .bind("now", now)
        .bind("step", step)
        .bind("account", account.value())
        .execute();
  }

  public void setLastStep(Handle handle, AccountId account, long step) {
    handle
        .createUpdate("UPDATE second_factor SET last_step = :step WHERE account = :account")
        .bind("step", step)
        .bind("account", account.value())
        .execute();
  }

  /** Removes the second factor and its recovery codes; false when there was none. */
  public boolean remove(Handle handle, AccountId account) {
    return handle
            .createUpdate("DELETE FROM second_factor WHERE account = :account")
            .bind("account", account.value())
            .execute()
        == 1;
  }

  public int countRecoveryCodes(Handle handle, AccountId account) {
    return handle
        .createQuery("SELECT count(*) FROM recovery_code WHERE account = :account")
        .bind("account", account.value())
        .mapTo(Integer.class)
        .one();
  }

  public void replaceRecoveryCodes(Handle handle, AccountId account, Collection<byte[]> hashes) {
    handle
        .createUpdate("DELETE FROM recovery_code WHERE account = :account")
        .bind("account", account.value())
        .execute();
    handle
        .createUpdate(
            """
            INSERT INTO recovery_code (account, code_hash)
            SELECT :account, decode(unnest(:hashes), 'hex')
            """)
        .bind("account", account.value())
        .bind("hashes", hashes.stream().map(HexFormat.of()::formatHex).toList())
        .execute();
  }

  /** Uses up a recovery code; false when the account has no such code. */
  public boolean useRecoveryCode(Handle handle, AccountId account, byte[] hash) {
    return handle
            .createUpdate(
                "DELETE FROM recovery_code WHERE account = :account AND code_hash = :hash")
            .bind("account", account.value())
            .bind("hash", hash)
            .execute()
        == 1;
  }
}
