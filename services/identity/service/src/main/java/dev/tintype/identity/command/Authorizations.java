package dev.tintype.identity.command;

import dev.tintype.identity.api.Application;
import dev.tintype.identity.api.Authorization;
import dev.tintype.identity.api.AuthorizationRequest;
import dev.tintype.identity.domain.Pkce;
import dev.tintype.identity.domain.Refusals;
import dev.tintype.platform.messages.Refusal;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Checks what an application asks a person for. */
public final class Authorizations {
  private final Clients clients;

  public Authorizations(Clients clients) {
    this.clients = clients;
  }

  /**
   * What the person is asked to allow.
   *
   * @throws dev.tintype.platform.messages.RefusedException with the codes of RFC 6749 4.1.2.1; the
   *     first two mean that the redirect URI must not be used
   */
  public Authorization check(Handle handle, AuthorizationRequest request) {
    Application application = clients.named(handle, request.clientId());
    if (!application.redirectUris().contains(request.redirectUri())) {
      throw Refusals.invalidRequest("The redirect uri included is not valid.");
    }
    if (!request.responseType().equals("code")) {
      throw Refusal.invalid(
          "response_type",
          "unsupported_response_type",
          "The authorization server does not support this response type.");
    }
    checkChallenge(request.codeChallenge(), request.codeChallengeMethod());
    return new Authorization(application, Clients.granted(application, request.scopes()));
  }

  private static void checkChallenge(@Nullable String challenge, @Nullable String method) {
    if (challenge == null) {
      if (method != null) {
        throw Refusals.invalidRequest("There is a code_challenge_method without code_challenge.");
      }
      return;
    }
    if (!"S256".equals(method)) {
      throw Refusals.invalidRequest("The code_challenge_method must be S256.");
    }
    if (!Pkce.isChallenge(challenge)) {
      throw Refusals.invalidRequest("The code_challenge is malformed.");
    }
  }
}
