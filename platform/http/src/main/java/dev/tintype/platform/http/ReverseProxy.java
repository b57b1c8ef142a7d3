package dev.tintype.platform.http;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Passes requests on to the web server behind this one, and its answers back as they come. While
 * that is away, people see a page that says so.
 */
public final class ReverseProxy extends ProxyHandler.Reverse {
  private static final String AWAY =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="refresh" content="5">
      <title>One moment</title>
      <style>
        body { font: 1rem/1.5 system-ui, sans-serif; color-scheme: light dark; display: grid;
          place-content: center; min-height: 90vh; text-align: center; padding: 1rem }
      </style>
      <h1>One moment, please</h1>
      <p>The pages are starting or being updated. This one tries again by itself.</p>
      </html>
      """;

  /**
   * Node closes a connection that is unused for 5 s; a request that meets that moment would be
   * lost.
   */
  private static final long UNUSED_MILLIS = 3_000;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Supplier<URI> target;

  /**
   * @param target where the web server is now, such as {@code http://127.0.0.1:4321}
   */
  public ReverseProxy(Supplier<URI> target) {
    super(request -> rewritten(target.get(), request.getHttpURI()));
    this.target = target;
  }

  private static HttpURI rewritten(URI target, HttpURI asked) {
    return HttpURI.build(asked)
        .scheme(target.getScheme())
        .authority(target.getHost(), target.getPort())
        .asImmutable();
  }

  /** Where requests go at present. */
  public URI target() {
    return target.get();
  }

  @Override
  protected void configureHttpClient(HttpClient client) {
    super.configureHttpClient(client);
    client.setMaxConnectionsPerDestination(128);
    client.setConnectTimeout(2_000);
    client.setIdleTimeout(UNUSED_MILLIS);
  }

  @Override
  protected void addProxyHeaders(org.eclipse.jetty.server.Request from, Request to) {
    Visit visit = Visit.of(from);
    URI origin = URI.create(visit.origin());
    to.idleTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    to.headers(headers -> {
      headers.put("X-Forwarded-For", visit.address());
      headers.put("X-Forwarded-Proto", origin.getScheme());
      headers.put("X-Forwarded-Host", origin.getRawAuthority());
      headers.put("X-Request-Id", visit.id());
    });
  }

  @Override
  protected HttpField filterServerToProxyResponseField(HttpField field) {
    return switch (field.getLowerCaseName()) {
      case "server", "x-powered-by", "date" -> null;
      default -> super.filterServerToProxyResponseField(field);
    };
  }

  @Override
  protected void onServerToProxyResponseFailure(
      org.eclipse.jetty.server.Request from,
      Request to,
      Response answer,
      org.eclipse.jetty.server.Response response,
      Callback callback,
      Throwable failure) {
    if (response.isCommitted()) {
      callback.failed(failure);
      return;
    }
    response.reset();
    response.setStatus(503);
    response.getHeaders().put("Content-Type", "text/html; charset=utf-8");
    response.getHeaders().put("Retry-After", "5");
    response.getHeaders().put("Cache-Control", "no-store");
    response.write(true, ByteBuffer.wrap(AWAY.getBytes(StandardCharsets.UTF_8)), callback);
  }
}
