package dev.tintype.gateway.publichttp.json;

import dev.tintype.identity.api.CredentialsOfAccount;
import java.time.Instant;

/** The private side of the caller's account. */
public record OwnAccountJson(
    String id,
    String username,
    String email,
    boolean emailVerified,
    String locale,
    boolean staff,
    Instant createdAt) {

  public static OwnAccountJson of(CredentialsOfAccount account) {
    return new OwnAccountJson(
        account.account().toString(),
        account.username(),
        account.email(),
        account.emailVerified(),
        account.locale(),
        account.staff(),
        account.createdAt());
  }
}
