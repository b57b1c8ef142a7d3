package dev.tintype.gateway.publichttp.json;

import dev.tintype.identity.api.Scopes;
import java.util.List;

/** What this server does of OAuth (RFC 8414). */
public record AuthorizationServerJson(
    String issuer,
    String serviceDocumentation,
    String authorizationEndpoint,
    String tokenEndpoint,
    String appRegistrationEndpoint,
    String revocationEndpoint,
    String userinfoEndpoint,
    List<String> scopesSupported,
    List<String> responseTypesSupported,
    List<String> responseModesSupported,
    List<String> grantTypesSupported,
    List<String> tokenEndpointAuthMethodsSupported,
    List<String> codeChallengeMethodsSupported) {

  public static AuthorizationServerJson at(String origin) {
    return new AuthorizationServerJson(
        origin + "/",
        "https://docs.joinmastodon.org/",
        origin + "/oauth/authorize",
        origin + "/oauth/token",
        origin + "/api/v1/apps",
        origin + "/oauth/revoke",
        origin + "/oauth/userinfo",
        Scopes.EVERY,
        List.of("code"),
        List.of("query"),
        List.of("authorization_code", "client_credentials", "password", "refresh_token"),
        List.of("client_secret_basic", "client_secret_post"),
        List.of("S256"));
  }
}
