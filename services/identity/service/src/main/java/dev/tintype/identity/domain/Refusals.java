package dev.tintype.identity.domain;

import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;

/** The ways in which identity says no, by their codes. */
public final class Refusals {
  private Refusals() {}

  public static RefusedException wrongCredentials() {
    return Refusal.invalid("login", "wrong_credentials", "or password is wrong");
  }

  public static RefusedException wrongPassword() {
    return Refusal.invalid("password", "wrong_credentials", "is wrong");
  }

  public static RefusedException pendingApproval() {
    return Refusal.invalid("login", "pending_approval", "is waiting for approval");
  }

  public static RefusedException suspended() {
    return Refusal.invalid("login", "suspended", "is suspended");
  }

  public static RefusedException wrongCode() {
    return Refusal.invalid("code", "wrong_code", "is wrong");
  }

  public static RefusedException expiredCode() {
    return Refusal.invalid("code", "expired_code", "has expired");
  }

  public static RefusedException invalidClient() {
    return Refusal.invalid(
        "client",
        "invalid_client",
        "Client authentication failed due to unknown client, no client authentication included,"
            + " or unsupported authentication method.");
  }

  public static RefusedException invalidGrant() {
    return Refusal.invalid(
        "grant",
        "invalid_grant",
        "The provided authorization grant is invalid, expired, revoked, does not match the"
            + " redirection URI used in the authorization request, or was issued to another"
            + " client.");
  }

  public static RefusedException invalidScope() {
    return Refusal.invalid(
        "scope", "invalid_scope", "The requested scope is invalid, unknown, or malformed.");
  }

  public static RefusedException invalidRequest(String sentence) {
    return Refusal.invalid("request", "invalid_request", sentence);
  }

  public static RefusedException unauthorizedClient(String sentence) {
    return Refusal.invalid("client", "unauthorized_client", sentence);
  }
}
