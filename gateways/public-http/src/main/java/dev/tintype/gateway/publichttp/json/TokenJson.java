package dev.tintype.gateway.publichttp.json;

import dev.tintype.identity.api.GrantedToken;

/**
 * A token as OAuth tells it.
 *
 * @param createdAt seconds since 1970
 */
public record TokenJson(String accessToken, String tokenType, String scope, long createdAt) {

  public static TokenJson of(GrantedToken token) {
    return new TokenJson(
        token.token().text(),
        "Bearer",
        String.join(" ", token.scopes()),
        token.createdAt().getEpochSecond());
  }
}
