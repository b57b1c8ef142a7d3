package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.TokenAuthenticator;
import dev.tintype.gateway.publichttp.json.OwnAccountJson;
import dev.tintype.gateway.publichttp.json.SessionJson;
import dev.tintype.identity.api.CredentialsOfAccount;
import dev.tintype.identity.api.IdentityCommand.ChangeLocale;
import dev.tintype.identity.api.IdentityCommand.ChangePassword;
import dev.tintype.identity.api.IdentityCommand.DeleteAccount;
import dev.tintype.identity.api.IdentityCommand.EndSession;
import dev.tintype.identity.api.IdentityQuery.AccountById;
import dev.tintype.identity.api.IdentityQuery.SessionsOfAccount;
import dev.tintype.identity.api.Secret;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.SessionId;
import dev.tintype.platform.messaging.Bus;
import java.util.Map;
import java.util.Set;

/** What people set about their own account in the browser: never through an app. */
final class OwnAccountRoutes implements RouteGroup {
  private final Bus bus;
  private final TokenAuthenticator authenticator;
  private final Installation installation;

  OwnAccountRoutes(Bus bus, TokenAuthenticator authenticator, Installation installation) {
    this.bus = bus;
    this.authenticator = authenticator;
    this.installation = installation;
  }

  @Override
  public void register(Routes routes) {
    String account = "/api/tintype/v1/account";
    String sessions = "/api/tintype/v1/sessions";
    var browser = Access.browser();
    routes
        .get(account, browser, this::account)
        .says("Shows the private side of the caller's account")
        .returns(OwnAccountJson.class)
        .patch(account, browser, this::changeLocale)
        .takes("locale")
        .returns(OwnAccountJson.class)
        .add(Set.of("POST"), account + "/password", browser, "sign-in", this::changePassword)
        .says("Changes the password and ends all other sessions")
        .takes("current_password", "new_password")
        .add(Set.of("DELETE"), account, browser, "sign-in", this::delete)
        .says("Deletes the caller's account for good")
        .takes("password")
        .get(sessions, browser, this::sessions)
        .says("Lists where the caller is signed in")
        .returnsList(SessionJson.class)
        .delete(sessions + "/{id}", browser, this::endSession);
  }

  private Response account(Request request) {
    var query = new AccountById(request.caller().member());
    return presented(bus.ask(request.caller(), query));
  }

  private Response changeLocale(Request request) {
    var command = new ChangeLocale(request.required("locale"));
    return presented(bus.send(request.caller(), command));
  }

  private Response presented(CredentialsOfAccount account) {
    return Response.json(OwnAccountJson.of(account, installation.signUpRules()));
  }

  private Response changePassword(Request request) {
    bus.send(
        request.caller(),
        new ChangePassword(
            Secret.of(request.required("current_password")),
            Secret.of(request.required("new_password")),
            Devices.of(request)));
    authenticator.forgetAll();
    return Response.json(Map.of());
  }

  private Response delete(Request request) {
    bus.send(
        request.caller(),
        new DeleteAccount(Secret.of(request.required("password")), Devices.of(request)));
    authenticator.forgetAll();
    return BrowserCookies.signedOut(request, Response.json(Map.of()).status(202));
  }

  private Response sessions(Request request) {
    var sessions = bus.ask(request.caller(), new SessionsOfAccount());
    return Response.json(sessions.stream().map(SessionJson::of).toList());
  }

  private Response endSession(Request request) {
    bus.send(request.caller(), new EndSession(new SessionId(request.id("id"))));
    authenticator.forgetAll();
    return Response.json(Map.of());
  }
}
