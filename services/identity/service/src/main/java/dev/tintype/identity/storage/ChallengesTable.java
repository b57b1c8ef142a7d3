package dev.tintype.identity.storage;

import dev.tintype.platform.messages.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code challenge}: right passwords that wait for the second factor. */
public final class ChallengesTable {

  public void insert(Handle handle, byte[] tokenHash, AccountId account, Instant expiresAt) {
    handle
        .createUpdate(
            """
            INSERT INTO challenge (token_hash, account, expires_at)
            VALUES (:tokenHash, :account, :expiresAt)
            """)
        .bind("tokenHash", tokenHash)
        .bind("account", account.value())
        .bind("expiresAt", expiresAt)
        .execute();
  }

  /** Whose challenge it is, while it is good. */
  public Optional<AccountId> find(Handle handle, byte[] tokenHash, Instant now) {
    return handle
        .createQuery(
            "SELECT account FROM challenge WHERE token_hash = :tokenHash AND expires_at > :now")
        .bind("tokenHash", tokenHash)
        .bind("now", now)
        .mapTo(Long.class)
        .findOne()
        .map(AccountId::new);
  }

  /** Uses up the challenge; false when somebody else just has. */
  public boolean remove(Handle handle, byte[] tokenHash) {
    return handle
            .createUpdate("DELETE FROM challenge WHERE token_hash = :tokenHash")
            .bind("tokenHash", tokenHash)
            .execute()
        == 1;
  }

  public void removeAll(Handle handle, AccountId account) {
    handle
        .createUpdate("DELETE FROM challenge WHERE account = :account")
        .bind("account", account.value())
        .execute();
  }

  public int removeExpired(Handle handle, Instant now) {
    return handle
        .createUpdate("DELETE FROM challenge WHERE expires_at < :now")
        .bind("now", now)
        .execute();
  }
}
