package dev.tintype.application;

import dev.tintype.gateway.publichttp.Pages;
import dev.tintype.gateway.publichttp.PublicHttpConfiguration;
import dev.tintype.gateway.publichttp.PublicHttpGateway;
import dev.tintype.gateway.publichttp.Relay;
import dev.tintype.gateway.publichttp.RelayRoutes;
import dev.tintype.gateway.publicwebsocket.PublicWebsocketConfiguration;
import dev.tintype.gateway.publicwebsocket.PublicWebsocketGateway;
import dev.tintype.platform.http.HttpServerConfiguration;
import dev.tintype.platform.http.InProcessRateLimiter;
import dev.tintype.platform.http.RateLimiter;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.messaging.Broadcast;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.Live;
import dev.tintype.platform.redis.RedisLeases;
import dev.tintype.platform.redis.RedisRateLimiter;
import dev.tintype.platform.runtime.InProcessLeases;
import dev.tintype.platform.runtime.Leases;
import dev.tintype.platform.runtime.Secrets;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The gateways that run in this process. Websockets share the port of the public door where both
 * are here, and have one of their own otherwise.
 */
final class Doors implements AutoCloseable {

  /** What the gateways are made of. */
  record Parts(
      Pages pages,
      Bus bus,
      Broadcast broadcast,
      Live live,
      Stores stores,
      Secrets secrets,
      Clock clock,
      MeterRegistry meters,
      BooleanSupplier ready) {}

  private final Parts parts;
  private final PublicHttpConfiguration http;
  private final PublicWebsocketConfiguration websocket;
  private final @Nullable PublicWebsocketGateway websockets;
  private final @Nullable Relay relay;
  private final @Nullable PublicHttpGateway pages;

  Doors(SelectedRoles selected, Configuration configuration, Parts parts) {
    this.parts = parts;
    this.http = configuration.publicHttp();
    this.websocket = configuration.publicWebsocket();
    websockets = selected.publicWebsocket() ? new PublicWebsocketGateway(websocketParts()) : null;
    boolean relays = selected.publicHttp() && websockets == null && !websocket.gateways().isEmpty();
    relay = relays ? new Relay(websocket.gateways()) : null;
    pages = selected.publicHttp() ? new PublicHttpGateway(httpParts(streaming())) : null;
  }

  /** Websockets at the public door: its own, or those of others. */
  private List<RouteGroup> streaming() {
    if (websockets != null) {
      return websockets.routes();
    }
    return relay == null ? List.of() : List.of(new RelayRoutes(relay));
  }

  /** Begins to listen. */
  void start() {
    if (pages != null) {
      Application.listen("public.port and public.address", pages::start);
    } else if (websockets != null) {
      Application.listen("websocket.port and public.address", () -> websockets.start(ownDoor()));
    }
  }

  /** The port of the public door; 0 where this process has none. */
  int port() {
    return pages == null ? 0 : pages.port();
  }

  /** The port of the websockets, wherever they are; 0 where this process has none. */
  int websocketPort() {
    return websockets == null ? 0 : pages == null ? websockets.port() : pages.port();
  }

  private PublicHttpGateway.Parts httpParts(List<RouteGroup> streaming) {
    return new PublicHttpGateway.Parts(
        http,
        parts.pages(),
        parts.bus(),
        parts.broadcast(),
        parts.secrets(),
        parts.stores().media(parts.meters()),
        limiter(),
        parts.stores().sharedCache(parts.meters()),
        parts.clock(),
        parts.meters(),
        GlobalOpenTelemetry.get(),
        streaming,
        websocket.url(),
        parts.ready());
  }

  private PublicWebsocketGateway.Parts websocketParts() {
    return new PublicWebsocketGateway.Parts(
        websocket,
        http.mediaUrl(),
        parts.secrets(),
        parts.bus(),
        parts.broadcast(),
        parts.live(),
        leases(),
        parts.clock(),
        parts.meters());
  }

  private PublicWebsocketGateway.Door ownDoor() {
    return new PublicWebsocketGateway.Door(
        HttpServerConfiguration.onPort(websocket.port())
            .listeningOn(http.address())
            .trusting(http.trustedProxies())
            .seenAs(http.origin()),
        limiter(),
        http.rateLimits(),
        parts.stores().sharedCache(parts.meters()),
        GlobalOpenTelemetry.get(),
        parts.ready());
  }

  private RateLimiter limiter() {
    return parts
        .stores()
        .redis(parts.meters())
        .<RateLimiter>map(redis -> new RedisRateLimiter(redis, parts.clock()))
        .orElseGet(() -> new InProcessRateLimiter(parts.clock()));
  }

  private Leases leases() {
    return parts
        .stores()
        .redis(parts.meters())
        .<Leases>map(RedisLeases::new)
        .orElseGet(InProcessLeases::new);
  }

  /** The public door first, since it may serve the websockets' routes. */
  @Override
  public void close() {
    if (pages != null) {
      pages.close();
    }
    if (relay != null) {
      relay.close();
    }
    if (websockets != null) {
      websockets.close();
    }
  }
}
