package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.publichttp.json.AuthorizationJson;
import dev.tintype.identity.api.AuthorizationRequest;
import dev.tintype.identity.api.IdentityCommand.Authorize;
import dev.tintype.identity.api.IdentityQuery.CheckAuthorization;
import dev.tintype.identity.api.Scopes;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person lets an application in. The page asks here what it is about, and its form posts here;
 * only a browser's own session can agree, and only from our own page.
 */
final class AuthorizeRoutes implements RouteGroup {
  private static final String OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";

  /** An app's wish, Mastodon's name for it: the page has it fulfilled before it shows the form. */
  private static final String PASSWORD_AGAIN = "force_login";

  private static final String[] FIELDS = {
    "response_type",
    "client_id",
    "redirect_uri",
    "scope",
    "state",
    "code_challenge",
    "code_challenge_method"
  };

  private final Bus bus;
  private final Accounts accounts;

  AuthorizeRoutes(Bus bus, Accounts accounts) {
    this.bus = bus;
    this.accounts = accounts;
  }

  @Override
  public void register(Routes routes) {
    routes
        .get("/api/tintype/v1/oauth/authorization", Access.anyone(), this::details)
        .says("Tells what an app asks for, before it is allowed")
        .takes(FIELDS)
        .returns(AuthorizationJson.class)
        .post("/oauth/authorize", Access.anyone(), this::decide);
  }

  private Response details(Request request) {
    return OAuthErrors.presented(() -> {
      var query = new CheckAuthorization(authorizationRequest(request));
      var authorization = bus.ask(request.caller(), query);
      return Response.json(
              AuthorizationJson.of(authorization, inBrowser(request), account(request)))
          .header("Cache-Control", "no-store");
    });
  }

  private @Nullable AccountJson account(Request request) {
    return inBrowser(request)
        ? accounts.byIds(Viewer.of(request), List.of(request.caller().member())).values().stream()
            .findFirst()
            .orElse(null)
        : null;
  }

  private Response decide(Request request) {
    String page = FormReply.withQuery("/oauth/authorize", given(request));
    if (!inBrowser(request)) {
      return Response.redirect(FormReply.withQuery("/sign-in", Map.of("next", page)));
    }
    if (request.flag(PASSWORD_AGAIN).orElse(false)) {
      return Response.redirect(FormReply.withQuery("/sign-in?again=true", Map.of("next", page)));
    }
    try {
      var asked = authorizationRequest(request);
      return request.text("decision").filter("allow"::equals).isPresent()
          ? allowed(request, asked)
          : denied(request, asked);
    } catch (RefusedException e) {
      return Response.redirect(page);
    }
  }

  private Response allowed(Request request, AuthorizationRequest asked) {
    String code = bus.send(request.caller(), new Authorize(asked)).code().text();
    return asked.redirectUri().equals(OUT_OF_BAND)
        ? sendBack("/oauth/authorize/native", Map.of("code", code))
        : sendBack(asked.redirectUri(), withState(request, "code", code));
  }

  private Response denied(Request request, AuthorizationRequest asked) {
    bus.ask(request.caller(), new CheckAuthorization(asked));
    if (asked.redirectUri().equals(OUT_OF_BAND)) {
      return Response.redirect("/");
    }
    Map<String, String> values = withState(request, "error", "access_denied");
    values.put(
        "error_description", "The resource owner or authorization server denied the request.");
    return sendBack(asked.redirectUri(), values);
  }

  private static Response sendBack(String uri, Map<String, String> values) {
    return Response.redirect(FormReply.withQuery(uri, values)).header("Cache-Control", "no-store");
  }

  private static Map<String, String> withState(Request request, String name, String value) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(name, value);
    request.text("state").ifPresent(state -> values.put("state", state));
    return values;
  }

  private static boolean inBrowser(Request request) {
    return request.caller() instanceof Caller.Member && request.application() == null;
  }

  private static AuthorizationRequest authorizationRequest(Request request) {
    return new AuthorizationRequest(
        request.text("response_type").orElse(""),
        request.text("client_id").orElse(""),
        request.text("redirect_uri").orElse(""),
        Scopes.parse(request.text("scope").orElse("")),
        request.text("code_challenge").filter(it -> !it.isEmpty()).orElse(null),
        request.text("code_challenge_method").filter(it -> !it.isEmpty()).orElse(null));
  }

  private static Map<String, String> given(Request request) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : FIELDS) {
      request.text(name).ifPresent(text -> values.put(name, text));
    }
    return values;
  }
}
