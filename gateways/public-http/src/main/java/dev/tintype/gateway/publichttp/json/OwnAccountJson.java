package dev.tintype.gateway.publichttp.json;

import dev.tintype.identity.api.CredentialsOfAccount;
import dev.tintype.identity.api.SignUpMode;
import dev.tintype.identity.api.SignUpRules;
import java.time.Instant;

/**
 * The private side of the caller's account.
 *
 * @param verifiesEmail the server mails codes, so that an address can be confirmed
 * @param mayInvite invites matter here, and the caller may make them
 */
public record OwnAccountJson(
    String id,
    String username,
    String email,
    boolean emailVerified,
    boolean verifiesEmail,
    String locale,
    boolean staff,
    boolean mayInvite,
    Instant createdAt) {

  public static OwnAccountJson of(CredentialsOfAccount account, SignUpRules rules) {
    return new OwnAccountJson(
        account.account().toString(),
        account.username(),
        account.email(),
        account.emailVerified(),
        rules.verifiesEmail(),
        account.locale(),
        account.staff(),
        rules.mode() != SignUpMode.OPEN && (rules.membersInvite() || account.staff()),
        account.createdAt());
  }
}
