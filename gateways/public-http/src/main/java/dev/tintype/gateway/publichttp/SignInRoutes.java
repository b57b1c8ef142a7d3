package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.TokenAuthenticator;
import dev.tintype.identity.api.AccountState;
import dev.tintype.identity.api.IdentityCommand.AnswerSecondFactor;
import dev.tintype.identity.api.IdentityCommand.SignIn;
import dev.tintype.identity.api.IdentityCommand.SignOut;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.api.SignInReply;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.http.SessionCookie;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The forms that sign browsers in and out; they work without scripts. */
final class SignInRoutes implements RouteGroup {
  /** {@code again}: the page is for somebody who is signed in already. */
  private static final List<String> KEPT = List.of("login", "again");

  private final Bus bus;
  private final TokenAuthenticator authenticator;

  SignInRoutes(Bus bus, TokenAuthenticator authenticator) {
    this.bus = bus;
    this.authenticator = authenticator;
  }

  @Override
  public void register(Routes routes) {
    var post = Set.of("POST");
    routes
        .add(post, "/sign-in", Access.anyone(), "sign-in", this::signIn)
        .add(post, "/sign-in/second-factor", Access.anyone(), "sign-in", this::secondFactor)
        .post("/sign-out", Access.anyone(), this::signOut);
  }

  private Response signIn(Request request) {
    return FormReply.orBack(
        request,
        "/sign-in",
        KEPT,
        () -> {
          var command =
              new SignIn(
                  request.text("login").orElse(""),
                  Secret.of(request.text("password").orElse("")),
                  Devices.of(request));
          return switch (bus.send(request.caller(), command)) {
            case SignInReply.SignedIn reply -> signedIn(request, reply);
            case SignInReply.SecondFactorAsked(Secret challenge) ->
                BrowserCookies.challenged(
                    request,
                    Response.redirect(onwards(request, "/sign-in/second-factor")),
                    challenge);
          };
        });
  }

  private Response secondFactor(Request request) {
    Optional<String> challenge = request.cookie(BrowserCookies.CHALLENGE);
    if (challenge.isEmpty()) {
      return FormReply.back(request, "/sign-in", List.of(), "challenge_expired");
    }
    var command =
        new AnswerSecondFactor(
            Secret.of(challenge.get()), request.text("code").orElse(""), Devices.of(request));
    try {
      return signedIn(request, bus.send(request.caller(), command));
    } catch (RefusedException e) {
      return FormReply.code(e).equals("expired_code")
          ? FormReply.back(request, "/sign-in", List.of(), "challenge_expired")
          : FormReply.back(request, "/sign-in/second-factor", List.of(), FormReply.code(e));
    }
  }

  private Response signedIn(Request request, SignInReply.SignedIn reply) {
    endSession(request);
    String page =
        reply.state() == AccountState.UNVERIFIED
            ? onwards(request, "/verify-email")
            : SafePaths.next(request);
    return BrowserCookies.signedIn(request, Response.redirect(page), reply.token());
  }

  /** A page on the way to where the person wants to go. */
  private static String onwards(Request request, String page) {
    String next = SafePaths.next(request);
    return FormReply.withQuery(page, Map.of("next", next.equals("/") ? "" : next));
  }

  private Response signOut(Request request) {
    endSession(request);
    String page = request.has("next") ? SafePaths.next(request) : "/sign-in?notice=signed_out";
    return BrowserCookies.signedOut(request, Response.redirect(page));
  }

  /** Ends the browser's session, if it has one: with it goes the only cookie that knows it. */
  private void endSession(Request request) {
    if (request.caller() instanceof Caller.Member && request.application() == null) {
      bus.send(request.caller(), new SignOut());
      request.cookie(SessionCookie.NAME).ifPresent(authenticator::forget);
    }
  }
}
