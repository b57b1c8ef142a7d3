package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.TokenAuthenticator;
import dev.tintype.identity.api.IdentityCommand.RequestPasswordReset;
import dev.tintype.identity.api.IdentityCommand.ResetPassword;
import dev.tintype.identity.api.Secret;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messaging.Bus;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms that set a new password by a mailed code. */
final class PasswordResetRoutes implements RouteGroup {
  private final Bus bus;
  private final TokenAuthenticator authenticator;

  PasswordResetRoutes(Bus bus, TokenAuthenticator authenticator) {
    this.bus = bus;
    this.authenticator = authenticator;
  }

  @Override
  public void register(Routes routes) {
    var post = Set.of("POST");
    routes
        .add(post, "/password-reset", Access.anyone(), "sign-in", this::request)
        .add(post, "/password-reset/confirm", Access.anyone(), "sign-in", this::confirm);
  }

  /** Whether somebody has the address or not, the code is asked for next. */
  private Response request(Request request) {
    String email = request.text("email").orElse("").strip();
    return FormReply.orBack(
        request,
        "/password-reset",
        List.of("email"),
        () -> {
          bus.send(request.caller(), new RequestPasswordReset(email, Devices.of(request)));
          return Response.redirect(
              FormReply.withQuery("/password-reset/confirm", Map.of("email", email)));
        });
  }

  private Response confirm(Request request) {
    return FormReply.orBack(
        request,
        "/password-reset/confirm",
        List.of("email", "code"),
        () -> {
          bus.send(
              request.caller(),
              new ResetPassword(
                  request.text("email").orElse(""),
                  request.text("code").orElse(""),
                  Secret.of(request.text("password").orElse("")),
                  Devices.of(request)));
          authenticator.forgetAll();
          return Response.redirect("/sign-in?notice=password_changed");
        });
  }
}
