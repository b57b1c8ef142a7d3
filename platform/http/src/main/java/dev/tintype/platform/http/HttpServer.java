package dev.tintype.platform.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** An HTTP server: Jetty with one virtual thread for each request. */
public final class HttpServer implements AutoCloseable {
  private static final int COMPRESSED_FROM_BYTES = 1024;
  private static final int CONNECTIONS = 20_000;
  private static final Duration IDLE = Duration.ofSeconds(60);

  /**
   * What a server is made of.
   *
   * @param pages takes what no route takes, outside the API's paths; null where there are none
   */
  public record Parts(
      Routes routes,
      Authenticator authenticator,
      ErrorRenderer errors,
      RateLimits limits,
      @Nullable Handler pages,
      ChannelLimits channels,
      MeterRegistry meters,
      OpenTelemetry telemetry) {

    /** With the usual limits on channels. */
    public Parts(
        Routes routes,
        Authenticator authenticator,
        ErrorRenderer errors,
        RateLimits limits,
        @Nullable Handler pages,
        MeterRegistry meters,
        OpenTelemetry telemetry) {
      this(routes, authenticator, errors, limits, pages, ChannelLimits.USUAL, meters, telemetry);
    }

    boolean isPage(String path) {
      boolean api =
          path.startsWith("/api/")
              || path.startsWith("/.well-known/")
              || path.startsWith("/nodeinfo/")
              || path.startsWith("/media/")
              || (path.startsWith("/oauth/") && !path.startsWith("/oauth/authorize"));
      return pages != null && !api;
    }
  }

  private final Server server;
  private final ServerConnector connector;
  private final Channels channels;

  public HttpServer(HttpServerConfiguration configuration, Parts parts) {
    var threads = new QueuedThreadPool();
    threads.setName("http");
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-"));
    server = new Server(threads);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http(configuration)));
    connector.setPort(configuration.port());
    connector.setHost(configuration.address());
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setAcceptQueueSize(1024);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
    server.setErrorHandler(new LastErrorHandler());
    channels = new Channels(parts.channels(), parts.meters());
    parts.authenticator().onSessionsOver(channels::doubt);
    var routes = new RoutesHandler(parts, configuration, new ChannelDoor(server, channels));
    var edge = new EdgeHandler(compressed(routes), parts, configuration);
    server.setHandler(new GracefulHandler(edge));
    server.setStopTimeout(configuration.stopTime().toMillis());
  }

  /**
   * @throws CannotListenException when the port is taken, or there is no such address here
   */
  public void start() {
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw new CannotListenException(connector.getHost(), connector.getPort(), e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Closes channels, stops taking connections, lets requests under way finish, then stops. */
  @Override
  public void close() {
    channels.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the HTTP server did not stop cleanly", e);
    }
  }

  private static HttpConfiguration http(HttpServerConfiguration configuration) {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(configuration.headerBytes());
    http.setResponseHeaderSize(configuration.headerBytes());
    http.setOutputBufferSize(64 * 1024);
    return http;
  }

  private static Handler compressed(Handler inner) {
    var gzip = new GzipCompression();
    gzip.setMinCompressSize(COMPRESSED_FROM_BYTES);
    var handler = new CompressionHandler(inner);
    handler.putCompression(gzip);
    var types = CompressionConfig.builder();
    for (String type :
        new String[] {
          "application/json",
          "application/jrd+json",
          "text/html",
          "text/css",
          "text/plain",
          "text/javascript",
          "application/javascript",
          "image/svg+xml",
          "application/manifest+json",
          "application/xml"
        }) {
      types.compressIncludeMimeType(type);
    }
    handler.putConfiguration("/*", types.build());
    return handler;
  }
}
