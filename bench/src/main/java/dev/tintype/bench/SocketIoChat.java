package dev.tintype.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The server in {@code bench/socketio}, spoken to as Socket.IO's own client does over a websocket:
 * a packet's kind is the digits at its beginning.
 */
final class SocketIoChat implements ChatSide {
  private static final Path FOLDER = Path.of("bench", "socketio");
  private static final long PATIENCE_SECONDS = 20;

  private final List<ChatRoom> rooms;
  private final Deliveries deliveries;
  private final Process server;
  private final URI address;
  private final Map<Integer, Websockets.Connection> people = new ConcurrentHashMap<>();
  private final Map<Integer, CountDownLatch> asked = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private final Websockets websockets = new Websockets(this::heard);

  SocketIoChat(List<ChatRoom> rooms, Deliveries deliveries) throws IOException {
    this.rooms = rooms;
    this.deliveries = deliveries;
    fetch();
    server =
        new ProcessBuilder("node", "--expose-gc", "server.js")
            .directory(FOLDER.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said = new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8);
    address = URI.create("http://127.0.0.1:" + new BufferedReader(said).readLine());
  }

  private static void fetch() throws IOException {
    if (Files.exists(FOLDER.resolve("node_modules/socket.io/package.json"))) {
      return;
    }
    try {
      int code =
          new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error")
              .directory(FOLDER.toFile())
              .inheritIO()
              .start()
              .waitFor();
      if (code != 0) {
        throw new IOException("npm could not fetch what bench/socketio needs");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return "Socket.IO";
  }

  @Override
  public void open(int person) {
    var uri = address.resolve("/socket.io/?EIO=4&transport=websocket");
    var connection = websockets.open(person, uri, "");
    await(connection.ready);
    people.put(person, connection);
  }

  private void heard(Websockets.Connection connection, byte[] bytes, int from, int to) {
    char first = (char) bytes[from];
    char second = to > from + 1 ? (char) bytes[from + 1] : ' ';
    if (first == '4' && second == '2') {
      deliveries.heard(connection.person, bytes, from, to);
    } else if (first == '4' && second == '3') {
      answered(new String(bytes, from + 2, Math.min(12, to - from - 2), StandardCharsets.US_ASCII));
    } else if (first == '4' && second == '0') {
      connection.ready.countDown();
    } else if (first == '2') {
      connection.send("3");
    } else if (first == '0') {
      connection.send(hello(connection.person));
    }
  }

  private String hello(int person) {
    return rooms.stream()
        .filter(room -> room.people().contains(person))
        .map(room -> "\"" + room.id() + "\"")
        .collect(Collectors.joining(",", "40{\"person\":\"" + person + "\",\"rooms\":[", "]}"));
  }

  private void answered(String answer) {
    var waiting = asked.remove(Integer.parseInt(answer.substring(0, answer.indexOf('['))));
    if (waiting != null) {
      waiting.countDown();
    }
  }

  @Override
  public void say(ChatRoom room, int sender, String text) {
    int number = last.incrementAndGet();
    var answered = new CountDownLatch(1);
    asked.put(number, answered);
    people.get(sender).send("42%d[\"message\",\"%s\",\"%s\"]".formatted(number, room.id(), text));
    await(answered);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Socket.IO does not answer");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void requireAll() {
    websockets.requireAll();
  }

  @Override
  public void leave() {
    requireAll();
    people.clear();
    websockets.leave();
  }

  @Override
  public List<ProcessHandle> processes() {
    return List.of(server.toHandle());
  }

  @Override
  public long heapBytes() {
    try (var line = new HttpLine(address)) {
      byte[] answer = line.ask("GET", "/heap", "", "");
      return Long.parseLong(new String(answer, StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    websockets.close();
    server.destroy();
  }
}
