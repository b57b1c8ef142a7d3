package dev.tintype.gateway.publichttp;

import dev.tintype.platform.http.HttpServer;
import dev.tintype.platform.http.HttpServerConfiguration;
import dev.tintype.platform.http.RateLimiter;
import dev.tintype.platform.http.RateLimits;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.objectstorage.ObjectStorage;
import dev.tintype.platform.runtime.Secrets;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The public door: Mastodon's API, our own, and the pages behind one origin. */
public final class PublicHttpGateway implements AutoCloseable {

  /**
   * What the gateway needs from outside.
   *
   * @param media where the pictures' files are
   * @param ready whether everything behind the door is up
   */
  public record Parts(
      PublicHttpConfiguration configuration,
      Bus bus,
      Secrets secrets,
      ObjectStorage media,
      RateLimiter limiter,
      Clock clock,
      MeterRegistry meters,
      OpenTelemetry telemetry,
      BooleanSupplier ready) {}

  private final Parts parts;
  private final TokenAuthenticator authenticator;
  private final HttpServer server;

  public PublicHttpGateway(Parts parts) {
    this.parts = parts;
    this.authenticator = new TokenAuthenticator(parts.bus());
    this.server =
        new HttpServer(
            http(parts.configuration()),
            new HttpServer.Parts(
                routes(),
                authenticator,
                new PublicErrors(),
                RateLimits.usual(parts.limiter(), parts.configuration().rateLimits()),
                null,
                parts.meters(),
                parts.telemetry()));
  }

  /** Every group of routes; one line each. */
  private List<RouteGroup> groups() {
    return List.of(
        // the installation itself
        new HealthRoutes(parts.ready()));
  }

  private Routes routes() {
    var routes = new Routes();
    groups().forEach(routes::add);
    return routes;
  }

  public void start() {
    server.start();
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Lets requests under way finish, then stops. */
  @Override
  public void close() {
    server.close();
  }

  private static HttpServerConfiguration http(PublicHttpConfiguration configuration) {
    return HttpServerConfiguration.onPort(configuration.port())
        .listeningOn(configuration.address())
        .trusting(configuration.trustedProxies())
        .seenAs(configuration.origin());
  }
}
