package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.TokenAuthenticator;
import dev.tintype.gateway.publichttp.json.InviteJson;
import dev.tintype.gateway.publichttp.json.SignUpRequestJson;
import dev.tintype.identity.api.IdentityCommand.ApproveSignUp;
import dev.tintype.identity.api.IdentityCommand.CreateInvite;
import dev.tintype.identity.api.IdentityCommand.RejectSignUp;
import dev.tintype.identity.api.IdentityCommand.RevokeInvite;
import dev.tintype.identity.api.IdentityQuery.InvitesOfAccount;
import dev.tintype.identity.api.IdentityQuery.SignUpRequests;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messaging.Bus;
import java.util.Map;

/** Who may come in: invites by members, and staff's decisions about those who ask. */
final class InviteRoutes implements RouteGroup {
  private final Bus bus;
  private final TokenAuthenticator authenticator;

  InviteRoutes(Bus bus, TokenAuthenticator authenticator) {
    this.bus = bus;
    this.authenticator = authenticator;
  }

  @Override
  public void register(Routes routes) {
    String invites = "/api/tintype/v1/invites";
    String signUps = "/api/tintype/v1/sign-ups";
    var browser = Access.browser();
    routes
        .get(invites, browser, this::invites)
        .takes(TimelineRoutes.PAGING)
        .returnsList(InviteJson.class)
        .post(invites, browser, this::create)
        .takes("max_uses", "expires_in")
        .returns(InviteJson.class)
        .delete(invites + "/{id}", browser, this::revoke)
        .get(signUps, browser, this::signUps)
        .says("Lists who waits for approval, to staff")
        .takes(TimelineRoutes.PAGING)
        .returnsList(SignUpRequestJson.class)
        .post(signUps + "/{id}/approve", browser, this::approve)
        .post(signUps + "/{id}/reject", browser, this::reject);
  }

  private Response invites(Request request) {
    var page = bus.ask(request.caller(), new InvitesOfAccount(request.page(20, 80)));
    return Response.page(page, page.map(invite -> InviteJson.of(invite, request.origin())).items());
  }

  private Response create(Request request) {
    Integer uses =
        request
            .number("max_uses")
            .map(n -> (int) Math.clamp(n, -1, Integer.MAX_VALUE))
            .orElse(null);
    Long seconds = request.number("expires_in").orElse(null);
    var invite = bus.send(request.caller(), new CreateInvite(uses, seconds));
    return Response.json(InviteJson.of(invite, request.origin()));
  }

  private Response revoke(Request request) {
    bus.send(request.caller(), new RevokeInvite(request.id("id")));
    return Response.json(Map.of());
  }

  private Response signUps(Request request) {
    var page = bus.ask(request.caller(), new SignUpRequests(request.page(20, 80)));
    return Response.page(page, page.map(SignUpRequestJson::of).items());
  }

  private Response approve(Request request) {
    bus.send(request.caller(), new ApproveSignUp(new AccountId(request.id("id"))));
    authenticator.forgetAll();
    return Response.json(Map.of());
  }

  private Response reject(Request request) {
    bus.send(request.caller(), new RejectSignUp(new AccountId(request.id("id"))));
    authenticator.forgetAll();
    return Response.json(Map.of());
  }
}
