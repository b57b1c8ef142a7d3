package dev.tintype.gateway.publicwebsocket;

import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.identity.api.Scopes;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Channel;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Mastodon's streaming: a websocket for any number of streams, and an event stream for each. */
final class StreamingRoutes implements RouteGroup {
  private static final String ROOT = "/api/v1/streaming";

  private final Hub hub;
  private final HomeTopics homeTopics;
  private final OwnLists lists;

  StreamingRoutes(Hub hub, HomeTopics homeTopics, OwnLists lists) {
    this.hub = hub;
    this.homeTopics = homeTopics;
    this.lists = lists;
  }

  @Override
  public void register(Routes routes) {
    routes
        .get(
            ROOT,
            Access.member("read:statuses|read:notifications|read:lists").forChannels(),
            this::websocket)
        .says("Opens a websocket for any of the streams")
        .takes("stream", "tag", "list", "access_token");
    events(routes, "/user", "user");
    events(routes, "/user/notification", "user:notification");
    events(routes, "/public", "public");
    events(routes, "/public/local", "public:local");
    events(routes, "/public/remote", "public:remote");
    events(routes, "/hashtag", "hashtag");
    events(routes, "/hashtag/local", "hashtag:local");
    events(routes, "/list", "list");
    events(routes, "/direct", "direct");
  }

  private void events(Routes routes, String path, String name) {
    String scope = StreamName.parse(name, "any", "any").map(it -> it.kind().scope()).orElseThrow();
    routes
        .get(ROOT + path, Access.member(scope).forChannels(), request -> events(request, name))
        .says("Sends events for as long as the client stays")
        .takes("tag", "list", "only_media", "access_token");
  }

  private Response websocket(Request request) {
    Optional<StreamName> first = request.text("stream").map(name -> stream(request, name));
    var viewer = Viewer.of(request);
    Predicate<String> permitted = permitted(request);
    return Response.channel(
        Channel.Kind.WEBSOCKET,
        channel -> {
          var session = new MastodonSession(channel, viewer, permitted, hub, homeTopics, lists);
          first.ifPresent(session::subscribe);
          return session;
        });
  }

  private Response events(Request request, String name) {
    boolean media = request.flag("only_media").orElse(false) && name.startsWith("public");
    StreamName stream = stream(request, media ? name + ":media" : name);
    if (stream.kind() == StreamName.Kind.LIST) {
      lists.people(request.caller(), String.valueOf(stream.of()));
    }
    var viewer = Viewer.of(request);
    Predicate<String> permitted = permitted(request);
    return Response.channel(
        Channel.Kind.EVENTS,
        channel -> {
          var session = new MastodonSession(channel, viewer, permitted, hub, homeTopics, lists);
          session.subscribe(stream);
          return session;
        });
  }

  private static StreamName stream(Request request, String name) {
    return StreamName.parse(
            name, request.text("tag").orElse(null), request.text("list").orElse(null))
        .orElseThrow(() -> Refusal.invalid("stream", "ERR_INVALID", "is not a stream"));
  }

  /** A browser's session is good for every scope. */
  private static Predicate<String> permitted(Request request) {
    boolean browser = request.application() == null;
    var scopes = Set.copyOf(request.scopes());
    return scope -> browser || Scopes.permit(scopes, scope);
  }
}
