package dev.tintype.identity.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ApplicationId;
import dev.tintype.platform.messages.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table {@code authorization_code}. */
public final class AuthorizationCodesTable {

  /**
   * A code as it is stored.
   *
   * @param session the one that it was exchanged for; null while it is good
   */
  public record Row(
      ApplicationId application,
      AccountId account,
      String redirectUri,
      List<String> scopes,
      @Nullable String codeChallenge,
      Instant expiresAt,
      @Nullable SessionId session) {}

  public void insert(Handle handle, byte[] codeHash, Row code) {
    handle
        .createUpdate(
            """
            INSERT INTO authorization_code (code_hash, application, account, redirect_uri, scopes,
              code_challenge, expires_at)
            VALUES (:codeHash, :application, :account, :redirectUri, :scopes, :codeChallenge,
              :expiresAt)
            """)
        .bind("codeHash", codeHash)
        .bind("application", code.application().value())
        .bind("account", code.account().value())
        .bind("redirectUri", code.redirectUri())
        .bind("scopes", Columns.array(code.scopes()))
        .bind("codeChallenge", code.codeChallenge())
        .bind("expiresAt", code.expiresAt())
        .execute();
  }

  /** The code, which nobody else can exchange before this transaction ends. */
  public Optional<Row> lock(Handle handle, byte[] codeHash) {
    return handle
        .createQuery("SELECT * FROM authorization_code WHERE code_hash = :codeHash FOR UPDATE")
        .bind("codeHash", codeHash)
        .map((row, context) ->
            new Row(
                new ApplicationId(row.getLong("application")),
                new AccountId(row.getLong("account")),
                row.getString("redirect_uri"),
                Columns.texts(row, "scopes"),
                row.getString("code_challenge"),
                row.getTimestamp("expires_at").toInstant(),
                row.getLong("session") == 0 ? null : new SessionId(row.getLong("session"))))
        .findOne();
  }

  /** Notes what the code was exchanged for. */
  public void setUsed(Handle handle, byte[] codeHash, SessionId session) {
    handle
        .createUpdate(
            "UPDATE authorization_code SET session = :session WHERE code_hash = :codeHash")
        .bind("session", session.value())
        .bind("codeHash", codeHash)
        .execute();
  }

  public int removeExpired(Handle handle, Instant before) {
    return handle
        .createUpdate("DELETE FROM authorization_code WHERE expires_at < :before")
        .bind("before", before)
        .execute();
  }
}
