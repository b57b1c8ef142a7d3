package dev.tintype.platform.http;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.SessionId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.jspecify.annotations.Nullable;

/** A server on a real socket, and a client for it. */
final class TestServer implements AutoCloseable {
  static final Map<String, Authenticator.Authentication> TOKENS =
      Map.of(
          "person", member(Set.of("read", "write"), 5L, false),
          "follower", member(Set.of("follow"), 5L, false),
          "reader", member(Set.of("read:statuses"), 5L, false),
          "app", new Authenticator.Authentication(Caller.VISITOR, Set.of("read"), 5L, false, null));

  static final Set<String> REVOKED = ConcurrentHashMap.newKeySet();

  static final List<Consumer<AccountId>> DOUBTS = new CopyOnWriteArrayList<>();

  private static final Authenticator AUTHENTICATOR =
      new Authenticator() {
        @Override
        public Optional<Authentication> byToken(String token, String address) {
          return REVOKED.contains(token)
              ? Optional.empty()
              : Optional.ofNullable(TOKENS.get(token));
        }

        @Override
        public Optional<Authentication> bySessionCookie(String cookie, String address) {
          return cookie.equals("good")
              ? Optional.of(member(Set.of(), null, true))
              : Optional.empty();
        }

        @Override
        public void onSessionsOver(Consumer<AccountId> doubt) {
          DOUBTS.add(doubt);
        }

        @Override
        public boolean permits(Set<String> scopes, String needed) {
          return scopes.contains(needed)
              || scopes.contains(needed.split(":")[0])
              || (needed.equals("read:follows") && scopes.contains("follow"));
        }
      };

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  TestServer(
      HttpServerConfiguration configuration,
      RateLimits limits,
      @Nullable Handler pages,
      Consumer<Routes> routes) {
    this(configuration, limits, pages, ChannelLimits.USUAL, routes);
  }

  TestServer(ChannelLimits channels, Consumer<Routes> routes) {
    this(
        local(),
        RateLimits.usual(new InProcessRateLimiter(Clock.systemUTC()), true),
        null,
        channels,
        routes);
  }

  private TestServer(
      HttpServerConfiguration configuration,
      RateLimits limits,
      @Nullable Handler pages,
      ChannelLimits channels,
      Consumer<Routes> routes) {
    var all = new Routes();
    routes.accept(all);
    server =
        new HttpServer(
            configuration,
            new HttpServer.Parts(
                all,
                AUTHENTICATOR,
                TestServer::render,
                limits,
                pages,
                channels,
                new SimpleMeterRegistry(),
                OpenTelemetry.noop()));
    server.start();
  }

  TestServer(Consumer<Routes> routes) {
    this(
        local(), RateLimits.usual(new InProcessRateLimiter(Clock.systemUTC()), true), null, routes);
  }

  static HttpServerConfiguration local() {
    return HttpServerConfiguration.onPort(0).listeningOn("127.0.0.1");
  }

  int port() {
    return server.port();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(uri(path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    var request = to(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  HttpResponse<String> send(String method, String path, String type, String body) {
    return send(
        to(path)
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }

  private static Authenticator.Authentication member(
      Set<String> scopes, @Nullable Long application, boolean browser) {
    var caller = new Caller.Member(new AccountId(7), new SessionId(8));
    return new Authenticator.Authentication(caller, scopes, application, browser, null);
  }

  private static Response render(Request request, Failure failure) {
    int status =
        switch (failure) {
          case Failure.Refused(var refusal) ->
              refusal instanceof dev.tintype.platform.messages.Refusal.TooMany
                  ? 429
                  : refusal instanceof dev.tintype.platform.messages.Refusal.TooLarge ? 413 : 422;
          case Failure.Unreadable _ -> 400;
          case Failure.NoSuchRoute _ -> 404;
          case Failure.WrongMethod _ -> 405;
          case Failure.InvalidToken _ -> 401;
          case Failure.NeedsPerson _ -> 422;
          case Failure.OutsideScopes _, Failure.Inactive _, Failure.CrossSite _ -> 403;
          case Failure.Fault _ -> 500;
        };
    return Response.json(Map.of("error", failure.toString())).status(status);
  }

  static String list(String... texts) {
    return Arrays.toString(texts);
  }
}
