package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.TokenAuthenticator;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.publichttp.json.AuthorizationServerJson;
import dev.tintype.gateway.publichttp.json.TokenJson;
import dev.tintype.gateway.publichttp.json.UserInfoJson;
import dev.tintype.identity.api.ClientCredentials;
import dev.tintype.identity.api.GrantedToken;
import dev.tintype.identity.api.IdentityCommand.ExchangeCode;
import dev.tintype.identity.api.IdentityCommand.GrantByPassword;
import dev.tintype.identity.api.IdentityCommand.GrantToApplication;
import dev.tintype.identity.api.IdentityCommand.RefreshToken;
import dev.tintype.identity.api.IdentityCommand.RevokeToken;
import dev.tintype.identity.api.Scopes;
import dev.tintype.identity.api.Secret;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import java.util.List;
import java.util.Map;

/** What applications themselves ask of OAuth: tokens, and what stands behind them. */
final class OAuthTokenRoutes implements RouteGroup {
  private final Bus bus;
  private final Accounts accounts;
  private final TokenAuthenticator authenticator;

  OAuthTokenRoutes(Bus bus, Accounts accounts, TokenAuthenticator authenticator) {
    this.bus = bus;
    this.accounts = accounts;
    this.authenticator = authenticator;
  }

  @Override
  public void register(Routes routes) {
    var person = Access.member("profile|read:accounts");
    routes
        .post("/oauth/token", Access.anyone(), this::token)
        .post("/oauth/revoke", Access.anyone(), this::revoke)
        .get("/oauth/userinfo", person, this::userInfo)
        .post("/oauth/userinfo", person, this::userInfo)
        .get("/.well-known/oauth-authorization-server", Access.anyone(), this::metadata);
  }

  private Response token(Request request) {
    return OAuthErrors.presented(() -> {
      GrantedToken token =
          switch (request.required("grant_type")) {
            case "authorization_code" -> byCode(request);
            case "client_credentials" -> toApplication(request);
            case "password" -> byPassword(request);
            case "refresh_token" -> refreshed(request);
            default ->
                throw Refusal.invalid(
                    "grant_type",
                    "unsupported_grant_type",
                    "The authorization grant type is not supported by the authorization"
                        + " server.");
          };
      return Response.json(TokenJson.of(token))
          .header("Cache-Control", "no-store")
          .header("Pragma", "no-cache");
    });
  }

  /** The scope that the request names is of no account here: the person has decided on it. */
  private GrantedToken byCode(Request request) {
    return bus.send(
        request.caller(),
        new ExchangeCode(
            client(request),
            Secret.of(request.required("code")),
            request.text("redirect_uri").orElse(null),
            request.text("code_verifier").filter(it -> !it.isEmpty()).map(Secret::of).orElse(null),
            Devices.of(request)));
  }

  private GrantedToken toApplication(Request request) {
    return bus.send(
        request.caller(),
        new GrantToApplication(client(request), scopes(request), Devices.of(request)));
  }

  private GrantedToken byPassword(Request request) {
    return bus.send(
        request.caller(),
        new GrantByPassword(
            client(request),
            request.required("username"),
            Secret.of(request.required("password")),
            scopes(request),
            Devices.of(request)));
  }

  private GrantedToken refreshed(Request request) {
    Secret token = Secret.of(request.required("refresh_token"));
    return bus.send(request.caller(), new RefreshToken(client(request), token));
  }

  private Response revoke(Request request) {
    return OAuthErrors.presented(() -> {
      String token = request.required("token");
      bus.send(request.caller(), new RevokeToken(client(request), Secret.of(token)));
      authenticator.forget(token);
      return Response.json(Map.of());
    });
  }

  private Response userInfo(Request request) {
    var self = accounts.profile(request.caller(), request.caller().member());
    AccountJson account = accounts.present(Viewer.of(request), self);
    return Response.json(UserInfoJson.of(account, request.origin()));
  }

  private Response metadata(Request request) {
    return Response.json(AuthorizationServerJson.at(request.origin()));
  }

  private static List<String> scopes(Request request) {
    return Scopes.parse(String.join(" ", request.list("scope")));
  }

  private static ClientCredentials client(Request request) {
    return BasicCredentials.of(request)
        .orElseGet(() ->
            new ClientCredentials(
                request.text("client_id").orElse("").strip(),
                Secret.of(request.text("client_secret").orElse("").strip())));
  }
}
