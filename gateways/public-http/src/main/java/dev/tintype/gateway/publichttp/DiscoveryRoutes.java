package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.publichttp.json.NodeinfoJson;
import dev.tintype.identity.api.SignUpMode;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileCounts;
import dev.tintype.profile.api.ProfileQuery.ProfileByUsername;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The addresses at which machines find out what runs here and who is who. */
final class DiscoveryRoutes implements RouteGroup {
  private static final String SCHEMA = "http://nodeinfo.diaspora.software/ns/schema/";

  /** Profiles and posts may be found; what is private or endless is not for crawlers. */
  private static final String ROBOTS =
      """
      User-agent: *
      Disallow: /api/
      Disallow: /oauth/
      Disallow: /search
      Disallow: /settings
      """;

  /** The oldest release of Pixelfed that its app signs in to. */
  private static final String PIXELFED = "0.12.6";

  private record Link(String rel, String href) {}

  private record Links(List<Link> links) {}

  private final Bus bus;
  private final Installation installation;

  DiscoveryRoutes(Bus bus, Installation installation) {
    this.bus = bus;
    this.installation = installation;
  }

  @Override
  public void register(Routes routes) {
    routes
        .get("/.well-known/nodeinfo", Access.anyone(), this::nodeinfoLinks)
        .get("/nodeinfo/2.0", Access.anyone(), _ -> nodeinfo("2.0", null))
        .returns(NodeinfoJson.class)
        .get(
            "/nodeinfo/2.1",
            Access.anyone(),
            request -> nodeinfo("2.1", installation.source(request.origin())))
        .returns(NodeinfoJson.class)
        .get("/.well-known/webfinger", Access.anyone(), this::webfinger)
        .takes("resource")
        .get(
            "/robots.txt", Access.anyone(), _ -> Response.text("text/plain; charset=utf-8", ROBOTS))
        .get("/.well-known/host-meta", Access.anyone(), DiscoveryRoutes::hostMeta);
    if (installation.identity().pixelfedNodeinfo()) {
      routes.get("/api/nodeinfo/2.0.json", Access.anyone(), _ -> Response.json(asPixelfed()));
    }
  }

  private Response nodeinfoLinks(Request request) {
    return Response.json(
        new Links(
            List.of(
                new Link(SCHEMA + "2.0", request.origin() + "/nodeinfo/2.0"),
                new Link(SCHEMA + "2.1", request.origin() + "/nodeinfo/2.1"))));
  }

  private Response nodeinfo(String version, @Nullable String repository) {
    var software = new NodeinfoJson.Software(Software.NAME, Software.VERSION, repository);
    Map<String, Object> metadata =
        Map.of(
            "nodeName", installation.identity().title(),
            "nodeDescription", installation.identity().description(),
            "clientApi", "mastodon");
    return Response.json(document(version, software, metadata))
        .header("Content-Type", "application/json; profile=\"" + SCHEMA + version + "#\"");
  }

  /** A claim that is not true, made only where the operator wants the app to work. */
  private NodeinfoJson asPixelfed() {
    return document(
        "2.0",
        new NodeinfoJson.Software("pixelfed", PIXELFED, null),
        Map.of(
            "nodeName", installation.identity().title(),
            "software", Map.of("actual", Software.NAME, "version", Software.VERSION),
            "note", "The name above is a compatibility shim for an app that checks it"));
  }

  private NodeinfoJson document(
      String version, NodeinfoJson.Software software, Map<String, Object> metadata) {
    ProfileCounts counts = installation.counts();
    return new NodeinfoJson(
        version,
        software,
        List.of(),
        new NodeinfoJson.Services(List.of(), List.of()),
        installation.signUpRules().mode() != SignUpMode.INVITE,
        new NodeinfoJson.Usage(
            new NodeinfoJson.Users(
                counts.accounts(), counts.activeMonth(), counts.activeHalfYear()),
            counts.posts()),
        metadata);
  }

  private Response webfinger(Request request) {
    String username = username(request.required("resource"), request.origin());
    if (username == null) {
      throw Refusal.notFound("account");
    }
    Profile profile = bus.ask(Caller.VISITOR, new ProfileByUsername(username));
    String page = request.origin() + "/@" + profile.username();
    Map<String, Object> body =
        Map.of(
            "subject", "acct:" + profile.username() + "@" + Installation.domain(request.origin()),
            "aliases", List.of(page),
            "links",
                List.of(
                    Map.of(
                        "rel",
                        "http://webfinger.net/rel/profile-page",
                        "type",
                        "text/html",
                        "href",
                        page)));
    return Response.json(body).header("Content-Type", "application/jrd+json; charset=utf-8");
  }

  /** The username in {@code acct:name@here} or in a profile's address; null for anything else. */
  private static @Nullable String username(String resource, String origin) {
    String here = "@" + Installation.domain(origin);
    if (resource.startsWith("acct:") && resource.endsWith(here)) {
      String name = resource.substring(5, resource.length() - here.length());
      return name.startsWith("@") ? name.substring(1) : name;
    }
    String page = origin + "/@";
    return resource.startsWith(page) ? resource.substring(page.length()) : null;
  }

  private static Response hostMeta(Request request) {
    return Response.text(
        "application/xrd+xml; charset=utf-8",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0">
          <Link rel="lrdd" template="%s/.well-known/webfinger?resource={uri}"/>
        </XRD>
        """
            .formatted(escaped(request.origin())));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
