package dev.tintype.gateway.publicwebsocket;

import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Channel;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;

/** Our own stream: chats, presence, notifications, counts, and what is new on home. */
final class OwnStreamRoutes implements RouteGroup {
  private final OwnSession.Parts parts;

  OwnStreamRoutes(OwnSession.Parts parts) {
    this.parts = parts;
  }

  @Override
  public void register(Routes routes) {
    routes
        .get(
            "/api/tintype/v1/stream",
            Access.member("read").forChannels(),
            request -> {
              var viewer = Viewer.of(request);
              return Response.channel(
                  Channel.Kind.WEBSOCKET, channel -> new OwnSession(parts, channel, viewer).open());
            })
        .says("Opens a websocket that tells what concerns the caller as it happens")
        .takes("access_token");
  }
}
