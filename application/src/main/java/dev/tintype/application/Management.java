package dev.tintype.application;

import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Authenticator;
import dev.tintype.platform.http.HttpServer;
import dev.tintype.platform.http.HttpServerConfiguration;
import dev.tintype.platform.http.InProcessRateLimiter;
import dev.tintype.platform.http.RateLimits;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.DeadLetters;
import dev.tintype.platform.messaging.EventStream;
import dev.tintype.platform.runtime.Settings;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The operator's door: health and metrics, and for who is on this machine dead letters and the
 * rebuilding of consumers. It listens on the loopback address only unless told otherwise.
 */
final class Management implements AutoCloseable {
  private final EventStream stream;
  private final DeadLetters deadLetters;
  private final PrometheusMeterRegistry meters;
  private final BooleanSupplier ready;
  private final HttpServer server;

  /** Where it listens. */
  record Place(String address, int port) {
    static Place from(Settings settings) {
      int port =
          (int)
              settings.number(
                  "management.port",
                  8082,
                  "The port of health, metrics and dead letters; 0 picks one");
      String address =
          settings.text(
              "management.address",
              "127.0.0.1",
              "The network address of the management port; dead letters are for this machine only");
      return new Place(address, port);
    }
  }

  Management(
      Place place, EventStream stream, PrometheusMeterRegistry meters, BooleanSupplier ready) {
    this.stream = stream;
    this.deadLetters = stream.deadLetters();
    this.meters = meters;
    this.ready = ready;
    var routes =
        new Routes()
            .get("/health", Access.anyone(), _ -> Response.text("text/plain", "OK"))
            .get("/health/ready", Access.anyone(), this::readiness)
            .get("/metrics", Access.anyone(), this::metrics)
            .get("/dead-letters/{service}", Access.anyone(), this::list)
            .post(
                "/dead-letters/{service}/{consumer}/{event}/replay", Access.anyone(), this::replay)
            .post(
                "/dead-letters/{service}/{consumer}/{event}/discard",
                Access.anyone(),
                this::discard)
            .post("/consumers/{service}/{consumer}/rebuild", Access.anyone(), this::rebuild);
    server =
        new HttpServer(
            HttpServerConfiguration.onPort(place.port())
                .listeningOn(place.address())
                .trusting(List.of()),
            new HttpServer.Parts(
                routes,
                new Nobody(),
                new ManagementErrors(),
                RateLimits.usual(new InProcessRateLimiter(Clock.systemUTC()), false),
                null,
                meters,
                io.opentelemetry.api.OpenTelemetry.noop()));
    Application.listen("management.port and management.address", server::start);
  }

  int port() {
    return server.port();
  }

  private Response readiness(Request request) {
    return ready.getAsBoolean()
        ? Response.text("text/plain", "ready")
        : Response.text("text/plain", "not ready").status(503);
  }

  private Response metrics(Request request) {
    return Response.text("text/plain; version=0.0.4; charset=utf-8", meters.scrape());
  }

  private Response list(Request request) {
    fromThisMachine(request);
    return Response.json(
        known(() ->
            deadLetters.list(
                request.segment("service"),
                request.number("after").orElse(0L),
                request.limit(50, 500))));
  }

  private Response replay(Request request) {
    fromCommandLine(request);
    return answer(
        known(() ->
            deadLetters.replay(
                request.segment("service"), request.segment("consumer"), request.id("event"))));
  }

  private Response discard(Request request) {
    fromCommandLine(request);
    return answer(
        known(() ->
            deadLetters.discard(
                request.segment("service"), request.segment("consumer"), request.id("event"))));
  }

  private Response rebuild(Request request) {
    fromCommandLine(request);
    var since = moment(request.required("since"));
    try {
      stream.rebuild(request.segment("service"), request.segment("consumer"), since);
      return Response.empty(204);
    } catch (IllegalArgumentException nobody) {
      throw Refusal.notFound("consumer that runs");
    }
  }

  private static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("since", "ERR_INVALID", "is no moment");
    }
  }

  /**
   * Changes are taken from the command line only: a page that somebody on this machine looks at can
   * send a request here, but not with this header.
   */
  private static void fromCommandLine(Request request) {
    fromThisMachine(request);
    if (request.header("X-Tintype-Operator").isEmpty()) {
      throw Refusal.notAllowed("use ./tintype dead-letters or ./tintype rebuild");
    }
  }

  /** Dead letters hold what people wrote: they are not for the network, whoever may scrape it. */
  private static void fromThisMachine(Request request) {
    if (!InetAddress.ofLiteral(request.address()).isLoopbackAddress()) {
      throw Refusal.notAllowed("dead letters and rebuilding are for this machine only");
    }
  }

  /** What is asked about a service, which may not run. */
  private static <T> T known(Supplier<T> question) {
    try {
      return question.get();
    } catch (IllegalArgumentException nobody) {
      throw Refusal.notFound("service that runs");
    }
  }

  private static Response answer(boolean found) {
    if (!found) {
      throw Refusal.notFound("dead letter");
    }
    return Response.empty(204);
  }

  @Override
  public void close() {
    server.close();
  }

  /** There are no tokens here: who reaches the loopback address is trusted. */
  private static final class Nobody implements Authenticator {
    @Override
    public Optional<Authentication> byToken(String token, String address) {
      return Optional.empty();
    }

    @Override
    public Optional<Authentication> bySessionCookie(String cookie, String address) {
      return Optional.empty();
    }

    @Override
    public boolean permits(Set<String> scopes, String needed) {
      return false;
    }
  }
}
