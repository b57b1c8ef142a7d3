package dev.tintype.platform.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The outermost part of the door: gives each request its id, finds out the client's address and the
 * origin it used, traces, measures and logs it, and puts the headers on that every answer has.
 */
final class EdgeHandler extends Handler.Wrapper {
  private static final Logger LOG = LoggerFactory.getLogger(EdgeHandler.class);
  private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
  private static final Pattern SANE_HOST =
      Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:\\d{1,5})?");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final HttpServerConfiguration configuration;
  private final TrustedProxies proxies;
  private final RequestMetrics metrics;
  private final Tracer tracer;
  private final TextMapPropagator propagator;

  EdgeHandler(Handler inner, HttpServer.Parts parts, HttpServerConfiguration configuration) {
    super(inner);
    this.configuration = configuration;
    this.proxies = new TrustedProxies(configuration.trustedProxies());
    this.metrics = new RequestMetrics(parts.meters());
    this.tracer = parts.telemetry().getTracer("dev.tintype.http");
    this.propagator = parts.telemetry().getPropagators().getTextMapPropagator();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Visit visit = visit(request);
    visit.keepIn(request);
    secure(response.getHeaders());
    response.getHeaders().put("X-Request-Id", visit.id());
    Span span = begin(request, visit);
    Request.addCompletionListener(request, failure -> end(request, response, visit, span, failure));
    try (Scope _ = span.makeCurrent();
        var _ = MDC.putCloseable("request", visit.id())) {
      return super.handle(request, response, callback);
    }
  }

  private Visit visit(Request request) {
    HttpFields headers = request.getHeaders();
    String given = headers.get("X-Request-Id");
    String id = given != null && SANE_ID.matcher(given).matches() ? given : newId();
    String peer = Request.getRemoteAddr(request);
    String client = proxies.client(peer, headers.get("X-Forwarded-For"));
    return new Visit(id, client, origin(request, headers, peer));
  }

  private String origin(Request request, HttpFields headers, String peer) {
    if (configuration.origin() != null) {
      return configuration.origin();
    }
    String scheme = request.isSecure() ? "https" : "http";
    String host = headers.get("Host");
    String forwardedScheme = headers.get("X-Forwarded-Proto");
    String forwardedHost = headers.get("X-Forwarded-Host");
    if ((forwardedScheme != null || forwardedHost != null) && proxies.trust(peer)) {
      scheme = first(forwardedScheme, scheme);
      host = first(forwardedHost, host);
    }
    boolean sane = host != null && SANE_HOST.matcher(host).matches();
    return ("https".equals(scheme) ? "https" : "http") + "://" + (sane ? host : "localhost");
  }

  private static @Nullable String first(@Nullable String list, @Nullable String otherwise) {
    if (list == null || list.isBlank()) {
      return otherwise;
    }
    int comma = list.indexOf(',');
    return (comma < 0 ? list : list.substring(0, comma)).strip();
  }

  private static String newId() {
    byte[] bytes = new byte[8];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void secure(HttpFields.Mutable headers) {
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
  }

  private Span begin(Request request, Visit visit) {
    Context parent = propagator.extract(Context.current(), request.getHeaders(), new Headers());
    return tracer
        .spanBuilder(RequestMetrics.known(request.getMethod()))
        .setParent(parent)
        .setSpanKind(SpanKind.SERVER)
        .setAttribute("http.request.method", request.getMethod())
        .setAttribute("tintype.request.id", visit.id())
        .startSpan();
  }

  private void end(
      Request request, Response response, Visit visit, Span span, @Nullable Throwable failure) {
    long nanos = System.nanoTime() - request.getHeadersNanoTime();
    int status = response.getStatus();
    String method = RequestMetrics.known(request.getMethod());
    metrics.answered(method, visit.route(), status, nanos);
    span.updateName(method + " " + visit.route());
    span.setAttribute("http.route", visit.route());
    span.setAttribute("http.response.status_code", status);
    if (failure != null || status >= 500) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
    if (LOG.isDebugEnabled()) {
      LOG.debug(
          "{} {} {} {} {} us {}",
          visit.address(),
          method,
          request.getHttpURI().getPath(),
          status,
          nanos / 1000,
          visit.id());
    }
  }

  private static final class Headers implements TextMapGetter<HttpFields> {
    @Override
    public Iterable<String> keys(HttpFields carrier) {
      return carrier.getFieldNamesCollection();
    }

    @Override
    public @Nullable String get(@Nullable HttpFields carrier, String key) {
      return carrier == null ? null : carrier.get(key);
    }
  }
}
