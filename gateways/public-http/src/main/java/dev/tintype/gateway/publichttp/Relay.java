package dev.tintype.gateway.publichttp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tintype.platform.http.Channel;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes streams on to the gateways of the websockets, where these are processes of their own and
 * nothing in front of this door tells their requests from others: so that pages find them at the
 * address that they come from themselves. Each client's own proof of who they are goes along.
 */
public final class Relay implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Relay.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST_ERROR_BYTES = 64 * 1024;
  private static final List<String> PASSED_ON =
      List.of(
          "Authorization", "Cookie", "Origin", "Sec-Fetch-Site", "Accept-Language", "User-Agent");

  private final List<URI> gateways;
  private final AtomicInteger turn = new AtomicInteger();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private interface Passing {
    Response to(URI gateway) throws IOException, InterruptedException;
  }

  /**
   * @param gateways where they listen, such as {@code http://127.0.0.1:8083}; one after the other
   *     is taken, and the next where one doesn't answer
   */
  public Relay(List<URI> gateways) {
    this.gateways = List.copyOf(gateways);
  }

  /** Opens the same websocket there; what is refused there is refused here. */
  Response websocket(Request request) {
    return passed(gateway -> websocket(request, gateway));
  }

  /** Asks for the same events there. */
  Response events(Request request) {
    return passed(gateway -> events(request, gateway));
  }

  private Response passed(Passing passing) {
    int first = turn.getAndIncrement();
    for (int i = 0; i < gateways.size(); i++) {
      URI gateway = gateways.get(Math.floorMod(first + i, gateways.size()));
      try {
        return passing.to(gateway);
      } catch (IOException e) {
        log.debug("{} does not answer", gateway, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new RefusedException(new Refusal.Unavailable());
  }

  private Response websocket(Request request, URI gateway) throws IOException {
    var builder = http.newWebSocketBuilder().connectTimeout(PATIENCE);
    passOn(request, builder::header);
    request
        .header("Sec-WebSocket-Protocol")
        .map(it -> it.split("\\s*,\\s*"))
        .ifPresent(it ->
            builder.subprotocols(it[0], List.of(it).subList(1, it.length).toArray(String[]::new)));
    var relayed = new RelayedSocket();
    String scheme = gateway.getScheme().equals("https") ? "wss" : "ws";
    try {
      WebSocket socket = builder.buildAsync(address(request, scheme, gateway), relayed).join();
      return Response.channel(
          Channel.Kind.WEBSOCKET, channel -> relayed.join(channel, socket), socket::abort);
    } catch (CompletionException e) {
      return switch (e.getCause()) {
        case WebSocketHandshakeException refused -> refused(refused.getResponse());
        case IOException io -> throw io;
        case null, default -> throw e;
      };
    }
  }

  private Response events(Request request, URI gateway) throws IOException, InterruptedException {
    var builder = HttpRequest.newBuilder(address(request, gateway.getScheme(), gateway));
    passOn(request, builder::header);
    var answer = http.send(builder.timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
    InputStream body = answer.body();
    if (answer.statusCode() != 200) {
      try (body) {
        return refused(answer, body.readNBytes(MOST_ERROR_BYTES));
      }
    }
    var relayed = new RelayedEvents(body);
    return Response.channel(Channel.Kind.EVENTS, relayed::join, relayed::closed);
  }

  private static Response refused(HttpResponse<?> answer) {
    byte[] body = answer.body() instanceof String text ? text.getBytes(UTF_8) : new byte[0];
    return refused(answer, body);
  }

  private static Response refused(HttpResponse<?> answer, byte[] body) {
    String type = answer.headers().firstValue("Content-Type").orElse("application/json");
    return new Response(
        answer.statusCode(),
        List.of(Map.entry("Content-Type", type)),
        new Response.Body.Bytes(body),
        null);
  }

  private static URI address(Request request, String scheme, URI gateway) {
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    return URI.create(scheme + "://" + gateway.getRawAuthority() + request.path() + query);
  }

  /** Who asks, from where, and under what address. */
  private static void passOn(Request request, BiConsumer<String, String> header) {
    PASSED_ON.forEach(name -> request.header(name).ifPresent(it -> header.accept(name, it)));
    URI origin = URI.create(request.origin());
    header.accept("X-Forwarded-For", request.address());
    header.accept("X-Forwarded-Proto", origin.getScheme());
    header.accept("X-Forwarded-Host", origin.getRawAuthority());
    header.accept("X-Request-Id", request.id());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
