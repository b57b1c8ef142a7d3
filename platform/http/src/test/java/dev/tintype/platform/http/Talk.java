package dev.tintype.platform.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client's side of a websocket. */
final class Talk implements WebSocket.Listener {
  private static final int PATIENCE_SECONDS = 20;

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final boolean reads;
  private @Nullable WebSocket socket;

  private Talk(boolean reads) {
    this.reads = reads;
  }

  static Talk open(TestServer server, String path, String... headers) {
    return open(server, true, path, headers);
  }

  /**
   * @param reads whether what comes is read before {@link #read}
   */
  static Talk open(TestServer server, boolean reads, String path, String... headers) {
    var talk = new Talk(reads);
    var builder = HttpClient.newHttpClient().newWebSocketBuilder();
    for (int i = 0; i < headers.length; i += 2) {
      if (headers[i].equals("protocol")) {
        builder.subprotocols(headers[i + 1]);
      } else {
        builder.header(headers[i], headers[i + 1]);
      }
    }
    var address = URI.create("ws://127.0.0.1:" + server.port() + path);
    talk.socket = builder.buildAsync(address, talk).join();
    return talk;
  }

  /** The status with which opening is refused. */
  static int refused(TestServer server, String path, String... headers) {
    try {
      open(server, path, headers);
      throw new AssertionError("not refused");
    } catch (CompletionException e) {
      var handshake = (java.net.http.WebSocketHandshakeException) e.getCause();
      return handshake.getResponse().statusCode();
    }
  }

  void say(String words) {
    socket.sendText(words, true).join();
  }

  void sayInTwo(String one, String other) {
    socket.sendText(one, false).join();
    socket.sendText(other, true).join();
  }

  void bye() {
    socket.sendClose(1000, "").join();
  }

  void drop() {
    socket.abort();
  }

  void read() {
    socket.request(Long.MAX_VALUE);
  }

  String protocol() {
    return socket.getSubprotocol();
  }

  String next() throws InterruptedException {
    String next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing came");
    }
    return next;
  }

  /** The next that is something else. */
  String nextBut(String known) throws InterruptedException {
    String next = next();
    while (next.equals(known)) {
      next = next();
    }
    return next;
  }

  boolean hasHeardNothing() {
    return heard.isEmpty();
  }

  int closeCode() throws Exception {
    return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void onOpen(WebSocket opened) {
    if (reads) {
      opened.request(1);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      heard.add(text.toString());
      text.setLength(0);
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
    closed.completeExceptionally(error);
  }
}
