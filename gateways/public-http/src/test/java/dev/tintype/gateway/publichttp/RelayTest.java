package dev.tintype.gateway.publichttp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Authenticator;
import dev.tintype.platform.http.Channel;
import dev.tintype.platform.http.Closing;
import dev.tintype.platform.http.HttpServer;
import dev.tintype.platform.http.HttpServerConfiguration;
import dev.tintype.platform.http.InProcessRateLimiter;
import dev.tintype.platform.http.RateLimits;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.http.Telling;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.SessionId;
import dev.tintype.platform.testing.Conditions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A door that passes streams on, with one real server in front and one behind. */
class RelayTest {
  private static final URI NOBODY = URI.create("http://127.0.0.1:1");

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final AtomicInteger closed = new AtomicInteger();
  private final HttpServer behind = server(behind());
  private final Relay relay = new Relay(List.of(NOBODY, at(behind)));
  private final HttpServer front = server(new Routes().add(new RelayRoutes(relay)));
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    client.shutdownNow();
    front.close();
    relay.close();
    behind.close();
  }

  private Routes behind() {
    return new Routes()
        .get(
            "/api/v1/streaming",
            Access.member("read").forChannels(),
            request -> open(request, Channel.Kind.WEBSOCKET))
        .get(
            "/api/v1/streaming/public",
            Access.member("read").forChannels(),
            request -> open(request, Channel.Kind.EVENTS));
  }

  /** Says who asks for what; then answers, or closes when told to. */
  private Response open(Request request, Channel.Kind kind) {
    if (request.query().contains("weather")) {
      return Response.json("no such stream").status(404);
    }
    seen.add(request.origin() + " " + request.address() + " " + request.query());
    return Response.channel(
        kind,
        channel -> {
          channel.send(
              kind == Channel.Kind.EVENTS
                  ? Telling.event("update", "\"하늘\"", false)
                  : Telling.text("welcome", false));
          return new Channel.Receiver() {
            @Override
            public void heard(String text) {
              if (text.equals("leave")) {
                channel.close(Closing.BEHIND);
              } else {
                channel.send(Telling.text("you said " + text, false));
              }
            }

            @Override
            public void closed() {
              closed.incrementAndGet();
            }
          };
        });
  }

  private static HttpServer server(Routes routes) {
    var server =
        new HttpServer(
            HttpServerConfiguration.onPort(0).listeningOn("127.0.0.1"),
            new HttpServer.Parts(
                routes,
                new OnlyAnn(),
                new PageErrors(),
                RateLimits.usual(new InProcessRateLimiter(Clock.systemUTC()), false),
                null,
                new SimpleMeterRegistry(),
                OpenTelemetry.noop()));
    server.start();
    return server;
  }

  private static final class OnlyAnn implements Authenticator {
    @Override
    public Optional<Authentication> byToken(String token, String address) {
      var ann = new Caller.Member(new AccountId(7), new SessionId(8));
      return token.equals("ann")
          ? Optional.of(new Authentication(ann, Set.of("read"), 9L, false, null))
          : Optional.empty();
    }

    @Override
    public Optional<Authentication> bySessionCookie(String cookie, String address) {
      return Optional.empty();
    }

    @Override
    public boolean permits(Set<String> scopes, String needed) {
      return true;
    }
  }

  /** What a client hears. */
  private static final class Ear implements WebSocket.Listener {
    final List<String> heard = new CopyOnWriteArrayList<>();
    final CompletableFuture<Integer> code = new CompletableFuture<>();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      heard.add(text.toString());
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int why, String reason) {
      code.complete(why);
      return null;
    }
  }

  private static URI at(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  private WebSocket open(Ear ear, String query) {
    var address = URI.create("ws://127.0.0.1:" + front.port() + "/api/v1/streaming" + query);
    return client.newWebSocketBuilder().subprotocols("ann").buildAsync(address, ear).join();
  }

  @Test
  void whatOneSideSaysIsSaidToTheOther() throws Exception {
    var ear = new Ear();
    var socket = open(ear, "?stream=public");
    assertThat(socket.getSubprotocol()).isEqualTo("ann");
    socket.sendText("안녕", true).join();
    Conditions.await(() -> ear.heard.size() == 2);
    assertThat(ear.heard).containsExactly("welcome", "you said 안녕");
    assertThat(seen).containsExactly(at(front) + " 127.0.0.1 stream=public");
    socket.sendText("leave", true).join();
    assertThat(ear.code.get(20, TimeUnit.SECONDS)).isEqualTo(1013);
  }

  @Test
  void whoLeavesInFrontLeavesBehind() {
    var socket = open(new Ear(), "");
    Conditions.await(() -> seen.size() == 1);
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    Conditions.await(() -> closed.get() == 1);
  }

  @Test
  void aGatewayThatStopsOrIsNotThereIsToldSo() throws Exception {
    var ear = new Ear();
    open(ear, "");
    behind.close();
    assertThat(ear.code.get(20, TimeUnit.SECONDS)).isEqualTo(1001);
    assertThat(refusal("")).isEqualTo(503);
  }

  @Test
  void whatIsRefusedBehindIsRefusedInFront() throws Exception {
    assertThat(refusal("?stream=weather")).isEqualTo(404);
    assertThat(events("/public?weather").statusCode()).isEqualTo(404);
    assertThat(new String(events("/public?weather").body().readAllBytes()))
        .isEqualTo("\"no such stream\"");
    assertThat(events("/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void aPlainRequestForAWebsocketLeavesNothingOpenBehind() throws Exception {
    assertThat(events("").statusCode()).isEqualTo(400);
    Conditions.await(() -> closed.get() == seen.size());
  }

  @Test
  void eventsComeThroughAsTheyAre() throws Exception {
    var answer = events("/public");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    try (var lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
      assertThat(lines.lines().filter(line -> line.matches("(event|data): .*")).limit(2))
          .containsExactly("event: update", "data: \"하늘\"");
    }
  }

  private HttpResponse<InputStream> events(String path) throws Exception {
    var request =
        HttpRequest.newBuilder(at(front).resolve("/api/v1/streaming" + path))
            .header("Authorization", "Bearer ann")
            .build();
    return client.send(request, BodyHandlers.ofInputStream());
  }

  private int refusal(String query) {
    try {
      open(new Ear(), query);
      throw new AssertionError("not refused");
    } catch (CompletionException e) {
      return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
    }
  }
}
