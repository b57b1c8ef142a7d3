package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.publichttp.json.ApplicationJson;
import dev.tintype.gateway.publichttp.json.CredentialApplicationJson;
import dev.tintype.identity.api.IdentityCommand.RegisterApplication;
import dev.tintype.identity.api.IdentityQuery.ApplicationsByIds;
import dev.tintype.identity.api.Scopes;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.ApplicationId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import java.util.Arrays;
import java.util.List;

/** Client applications register themselves. */
final class ApplicationRoutes implements RouteGroup {
  private final Bus bus;

  ApplicationRoutes(Bus bus) {
    this.bus = bus;
  }

  @Override
  public void register(Routes routes) {
    routes
        .post("/api/v1/apps", Access.anyone(), this::register)
        .says("Registers an app")
        .takes("client_name", "redirect_uris", "scopes", "website")
        .returns(CredentialApplicationJson.class)
        .get("/api/v1/apps/verify_credentials", Access.application(null), this::verify)
        .returns(ApplicationJson.class);
  }

  private Response register(Request request) {
    var command =
        new RegisterApplication(
            request.text("client_name").orElse(""),
            redirectUris(request),
            Scopes.parse(String.join(" ", request.list("scopes"))),
            request.text("website").orElse(null));
    return Response.json(CredentialApplicationJson.of(bus.send(request.caller(), command)));
  }

  /** A text, several of them with white space in between, or a list. */
  private static List<String> redirectUris(Request request) {
    return request.list("redirect_uris").stream()
        .flatMap(text -> Arrays.stream(text.split("\\s+")))
        .filter(uri -> !uri.isEmpty())
        .distinct()
        .toList();
  }

  private Response verify(Request request) {
    Long id = request.application();
    if (id == null) {
      throw new RefusedException(new Refusal.NotAuthenticated());
    }
    var query = new ApplicationsByIds(List.of(new ApplicationId(id)));
    return bus.ask(request.caller(), query).stream()
        .findFirst()
        .map(ApplicationJson::of)
        .map(Response::json)
        .orElseThrow(() -> new RefusedException(new Refusal.NotAuthenticated()));
  }
}
