package dev.tintype.tests.system;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's websocket, found by what the instance says of itself. */
public final class Streaming implements WebSocket.Listener, AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final long PATIENCE_SECONDS = 30;

  private final BlockingQueue<JsonNode> coming = new LinkedBlockingQueue<>();
  private final List<JsonNode> all = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable WebSocket socket;

  private Streaming() {}

  /** Opens one with the token of {@code who} in the address. */
  public static Streaming open(Client who, String path) {
    String token = (path.contains("?") ? "&" : "?") + "access_token=" + who.token();
    return openAt(address(who) + path + token);
  }

  /** Where the instance says that websockets are. */
  public static String address(Client who) {
    return who.get("/api/v2/instance").json().at("/configuration/urls/streaming").asString();
  }

  /** Opens one as a page does: at the address that it comes from, by the browser's session. */
  public static Streaming ofPage(Client browser, String path) {
    String origin = browser.site().address().toString();
    return openAt(
        origin.replaceFirst("^http", "ws") + path,
        "Cookie",
        String.valueOf(browser.cookie()),
        "Origin",
        origin);
  }

  /**
   * @param headers names and values in turn
   * @throws CompletionException when it is refused
   */
  public static Streaming openAt(String address, String... headers) {
    var streaming = new Streaming();
    var builder = HTTP.newWebSocketBuilder();
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    streaming.socket = builder.buildAsync(URI.create(address), streaming).join();
    return streaming;
  }

  /** Says something, as pairs of names and values. */
  public void say(String... members) {
    var message = JSON.createObjectNode();
    for (int i = 0; i < members.length; i += 2) {
      message.put(members[i], members[i + 1]);
    }
    socket.sendText(message.toString(), true).join();
  }

  /** Says JSON as it is. */
  public void sayJson(String json) {
    socket.sendText(json, true).join();
  }

  /** The next that is such, passing over what is not; fails when none comes. */
  public JsonNode await(Predicate<JsonNode> such) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try {
      while (true) {
        JsonNode next = coming.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (next == null) {
          throw new AssertionError("it did not come; there came " + all);
        }
        if (such.test(next)) {
          return next;
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The payload of Mastodon's next event of that name. */
  public JsonNode event(String name) {
    return JSON.readTree(
        await(it -> it.path("event").asString("").equals(name)).path("payload").asString());
  }

  /** The next message of that type on our own stream. */
  public JsonNode told(String type) {
    return await(it -> it.path("type").asString("").equals(type));
  }

  /** Waits until the server has read all that was said before. */
  public void settle() {
    say("type", "ping");
    await(it -> it.path("type").asString("").equals("pong") || it.has("error"));
  }

  /** The next, if one comes within that time. */
  public Optional<JsonNode> next(Duration patience) {
    try {
      return Optional.ofNullable(coming.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the connection is no more, in whatever way it has ended. */
  public boolean isClosed() {
    return closed.isDone();
  }

  /** Everything that has come so far. */
  public List<JsonNode> all() {
    return List.copyOf(all);
  }

  /** The code with which the server has closed it. */
  public int closeCode() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      JsonNode message = JSON.readTree(text.toString());
      text.setLength(0);
      all.add(message);
      coming.add(message);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(1006);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
