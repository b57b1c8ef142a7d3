package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.publichttp.json.InstanceJson;
import dev.tintype.gateway.publichttp.json.InstanceV1Json;
import dev.tintype.gateway.publichttp.json.RuleJson;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The installation, as apps look at it before anybody signs in. */
final class InstanceRoutes implements RouteGroup {

  /** A text about the installation. */
  record TextJson(Instant updatedAt, String content) {}

  private static final String PICTURE =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" role="img" aria-label="Tintype">
        <rect width="512" height="512" rx="112" fill="#1f2a37"/>
        <rect x="104" y="128" width="304" height="256" rx="28" fill="none" stroke="#e8d9bd" stroke-width="24"/>
        <circle cx="256" cy="256" r="72" fill="none" stroke="#e8d9bd" stroke-width="24"/>
        <circle cx="360" cy="176" r="16" fill="#e8d9bd"/>
      </svg>
      """;

  private final Installation installation;
  private final Instant since;

  InstanceRoutes(Installation installation, Instant since) {
    this.installation = installation;
    this.since = since;
  }

  @Override
  public void register(Routes routes) {
    routes
        .get(
            "/api/v1/instance",
            Access.anyone(),
            request -> Response.json(installation.instanceV1(request.origin())))
        .says("Describes the server, in the form of older apps")
        .returns(InstanceV1Json.class)
        .get(
            "/api/v2/instance",
            Access.anyone(),
            request -> Response.json(installation.instance(request.origin())))
        .says("Describes the server")
        .returns(InstanceJson.class)
        .get("/api/v1/instance/rules", Access.anyone(), _ -> Response.json(installation.rules()))
        .says("Lists the house rules")
        .returnsList(RuleJson.class)
        .get("/api/v1/instance/privacy_policy", Access.anyone(), _ -> privacyPolicy())
        .says("Shows the privacy policy, if there is one")
        .returns(TextJson.class)
        .get("/api/v1/instance/extended_description", Access.anyone(), _ -> about())
        .says("Says more about the server")
        .returns(TextJson.class)
        .get("/api/v1/instance/peers", Access.anyone(), _ -> Response.json(List.of()))
        .get("/api/v1/instance/activity", Access.anyone(), _ -> Response.json(List.of()))
        .get("/api/v1/instance/domain_blocks", Access.anyone(), _ -> Response.json(List.of()))
        .get(
            "/api/v1/instance/translation_languages", Access.anyone(), _ -> Response.json(Map.of()))
        .get(
            "/api/tintype/v1/installation/picture.svg",
            Access.anyone(),
            _ ->
                Response.text("image/svg+xml", PICTURE)
                    .header("Cache-Control", "public, max-age=86400"));
  }

  private Response about() {
    return Response.json(new TextJson(since, installation.identity().description()));
  }

  private Response privacyPolicy() {
    String policy = installation.identity().privacyPolicy();
    if (policy.isEmpty()) {
      throw Refusal.notFound("privacy policy");
    }
    return Response.json(new TextJson(since, policy));
  }
}
