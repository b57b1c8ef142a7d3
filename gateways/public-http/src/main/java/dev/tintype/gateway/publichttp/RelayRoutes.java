package dev.tintype.gateway.publichttp;

import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;

/** All streams, passed on to gateways that know them. */
public final class RelayRoutes implements RouteGroup {
  private static final Access ANY_STREAM =
      Access.member("read:statuses|read:notifications|read:lists").forChannels();

  private final Relay relay;

  public RelayRoutes(Relay relay) {
    this.relay = relay;
  }

  @Override
  public void register(Routes routes) {
    routes
        .get("/api/v1/streaming", ANY_STREAM, relay::websocket)
        .get("/api/v1/streaming/{stream*}", ANY_STREAM, relay::events)
        .get("/api/tintype/v1/stream", Access.member("read").forChannels(), relay::websocket);
  }
}
