package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.TokenAuthenticator;
import dev.tintype.gateway.publichttp.json.TokenJson;
import dev.tintype.identity.api.AccountState;
import dev.tintype.identity.api.CredentialsOfAccount;
import dev.tintype.identity.api.GrantedToken;
import dev.tintype.identity.api.IdentityCommand.ResendVerification;
import dev.tintype.identity.api.IdentityCommand.SignUp;
import dev.tintype.identity.api.IdentityCommand.VerifyEmail;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.api.SignedUp;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.http.SessionCookie;
import dev.tintype.platform.messages.ApplicationId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.ProfileCommand.EnsureProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Signing up and verifying the e-mail address, by forms and through the API. */
final class SignUpRoutes implements RouteGroup {
  private static final Caller GATEWAY = Caller.part("public-http");
  private static final String WAITING = "/sign-up/waiting";
  private static final List<String> KEPT =
      List.of("username", "email", "agreement", "reason", "invite");

  private final Bus bus;
  private final TokenAuthenticator authenticator;

  SignUpRoutes(Bus bus, TokenAuthenticator authenticator) {
    this.bus = bus;
    this.authenticator = authenticator;
  }

  @Override
  public void register(Routes routes) {
    var post = Set.of("POST");
    var app = Access.application("write:accounts");
    routes
        .add(post, "/sign-up", Access.anyone(), "sign-up", this::signUp)
        .add(post, "/api/v1/accounts", app, "sign-up", this::signUpThroughApi)
        .add(post, "/verify-email", Access.anyone(), "sign-in", this::verify)
        .add(post, "/verify-email/resend", Access.anyone(), "sign-in", this::resend)
        .add(
            post,
            "/api/v1/emails/confirmations",
            Access.application(null),
            "sign-in",
            this::resendThroughApi);
  }

  private Response signUp(Request request) {
    return FormReply.orBack(
        request,
        "/sign-up",
        KEPT,
        () -> {
          var signedUp = bus.send(request.caller(), command(request, null));
          ensureProfile(signedUp);
          String page =
              switch (signedUp.state()) {
                case ACTIVE -> SafePaths.next(request);
                case UNVERIFIED -> codeMailed(request);
                case PENDING -> WAITING;
                case SUSPENDED, DELETING, DELETED -> "/sign-in";
              };
          return BrowserCookies.signedIn(request, Response.redirect(page), signedUp.token());
        });
  }

  private static String codeMailed(Request request) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("email", request.text("email").orElse("").strip());
    values.put("next", SafePaths.next(request));
    return FormReply.withQuery("/verify-email", values);
  }

  private Response signUpThroughApi(Request request) {
    Long application = request.application();
    if (application == null) {
      throw new RefusedException(new Refusal.NotAuthenticated());
    }
    var command = command(request, new ApplicationId(application));
    var signedUp = bus.send(request.caller(), command);
    ensureProfile(signedUp);
    return Response.json(
            TokenJson.of(
                new GrantedToken(signedUp.token(), command.scopes(), signedUp.createdAt())))
        .header("Cache-Control", "no-store");
  }

  private static SignUp command(Request request, @Nullable ApplicationId application) {
    return new SignUp(
        request.text("username").orElse("").strip(),
        request.text("email").orElse(""),
        Secret.of(request.text("password").orElse("")),
        null,
        request
            .text("locale")
            .or(() -> request.cookie("tintype_language"))
            .orElseGet(request::language),
        request.flag("agreement").orElse(false),
        request.text("reason").orElse(null),
        request.text("invite").or(() -> request.text("invite_code")).orElse(null),
        Devices.of(request),
        application,
        request.scopes().stream().sorted().toList());
  }

  /** So that a new person sees themselves at once. */
  private void ensureProfile(SignedUp account) {
    if (account.state() == AccountState.ACTIVE) {
      bus.send(
          GATEWAY, new EnsureProfile(account.account(), account.username(), account.displayName()));
    }
  }

  private Response verify(Request request) {
    Secret token = cookie(request);
    return signedInOrBack(
        request,
        () -> {
          var account =
              bus.send(request.caller(), new VerifyEmail(token, request.text("code").orElse("")));
          authenticator.forget(token.text());
          return Response.redirect(verified(request, account));
        });
  }

  private String verified(Request request, CredentialsOfAccount account) {
    return switch (account.state()) {
      case ACTIVE -> {
        bus.send(
            GATEWAY,
            new EnsureProfile(account.account(), account.username(), account.displayName()));
        yield SafePaths.next(request);
      }
      case PENDING -> WAITING;
      case UNVERIFIED, SUSPENDED, DELETING, DELETED -> "/sign-in";
    };
  }

  private Response resend(Request request) {
    Secret token = cookie(request);
    return signedInOrBack(
        request,
        () -> {
          bus.send(request.caller(), new ResendVerification(token, Devices.of(request)));
          return Response.redirect(
              FormReply.withQuery(
                  "/verify-email?notice=resent", Map.of("next", SafePaths.next(request))));
        });
  }

  /** A code is only good in a browser that knows whose it is; others are asked to sign in first. */
  private static Response signedInOrBack(Request request, Supplier<Response> work) {
    try {
      return FormReply.orBack(request, "/verify-email", List.of(), work);
    } catch (RefusedException e) {
      if (e.refusal() instanceof Refusal.NotAuthenticated) {
        return FormReply.back(request, "/sign-in", List.of(), "sign_in_first");
      }
      throw e;
    }
  }

  private Response resendThroughApi(Request request) {
    String token = request.header("Authorization").orElse("").replaceFirst("(?i)^bearer ", "");
    bus.send(
        request.caller(), new ResendVerification(Secret.of(token.strip()), Devices.of(request)));
    return Response.json(Map.of());
  }

  /** An account that is not verified is no caller yet: its token is passed on instead. */
  private static Secret cookie(Request request) {
    return Secret.of(request.cookie(SessionCookie.NAME).orElse(""));
  }
}
