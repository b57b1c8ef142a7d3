package dev.tintype.bench;

import dev.tintype.application.Main;
import dev.tintype.platform.localservers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything of ours in one process, as {@code ./tintype run} starts it but without the pages: what
 * is said goes by HTTP, as the pages do it, and is heard on our own stream.
 */
final class TintypeChat implements ChatSide {
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);
  private static final int READING_AT_ONCE = 16;
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final Pattern NAMED =
      Pattern.compile(
          "\"type\":\"chat\\.message\",\"conversation\":\"(\\d+)\",\"message\":\"(\\d+)\"");

  private final Path data;
  private final List<String> tokens;
  private final Deliveries deliveries;
  private final boolean reading;
  private final Process server;
  private final URI address;
  private final Websockets websockets = new Websockets(this::heard);
  private final BlockingQueue<HttpLine> lines = new LinkedBlockingQueue<>();
  private final ExecutorService readers = Executors.newFixedThreadPool(READING_AT_ONCE);

  /**
   * @param data of a stopped installation, which is deleted in the end
   * @param tokens of people's sessions
   * @param reading whether a client reads each message that it is told of, as one must that only
   *     looks at the ids
   */
  TintypeChat(Path data, List<String> tokens, Deliveries deliveries, boolean reading)
      throws IOException {
    this.data = data;
    this.tokens = tokens;
    this.deliveries = deliveries;
    this.reading = reading;
    int port = Ports.free(1).getFirst();
    address = URI.create("http://127.0.0.1:" + port);
    server =
        new ProcessBuilder(command(port))
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("output.log").toFile())
            .start();
    awaitReady();
  }

  /** With the JVM's settings of {@code ./tintype}. */
  private List<String> command(int port) {
    var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-XX:+UseG1GC", "-XX:MaxRAMPercentage=25", "-Xms48m", "-Xss512k"));
    command.addAll(List.of("-XX:+UseCompactObjectHeaders", "-XX:MinHeapFreeRatio=15"));
    command.addAll(List.of("-XX:MaxHeapFreeRatio=30", "-XX:G1PeriodicGCInterval=60000"));
    String options = System.getenv("TINTYPE_JAVA_OPTIONS");
    if (options != null) {
      command.addAll(List.of(options.split(" ")));
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("run", "--data", data.toString(), "--port", "" + port));
    for (String set : List.of("public.pages=none", "management.port=0", "rate-limits=off")) {
      command.addAll(List.of("--set", set));
    }
    return command;
  }

  private void awaitReady() {
    long until = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      try (var line = new HttpLine(address)) {
        line.ask("GET", "/health/ready", "", "");
        return;
      } catch (IOException notYet) {
        if (!server.isAlive() || System.nanoTime() > until) {
          throw new IllegalStateException("it did not come up, see " + data + "/output.log");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
  }

  @Override
  public String name() {
    return reading ? "Tintype, each message read by its id" : "Tintype";
  }

  @Override
  public void open(int person) {
    var uri = address.resolve("/api/tintype/v1/stream");
    var connection = websockets.open(person, uri, headers(person));
    connection.send("{\"type\":\"ping\"}");
    try {
      if (!connection.ready.await(PATIENCE_NANOS, TimeUnit.NANOSECONDS)) {
        throw new IllegalStateException("the stream does not answer");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String headers(int person) {
    return "Cookie: tintype_session=" + tokens.get(person) + "\r\nSec-Fetch-Site: same-origin\r\n";
  }

  private void heard(Websockets.Connection connection, byte[] bytes, int from, int to) {
    if (connection.ready.getCount() > 0) {
      String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      if (text.startsWith("{\"type\":\"pong\"")) {
        connection.ready.countDown();
      }
    } else if (reading) {
      read(connection.person, new String(bytes, from, to - from, StandardCharsets.UTF_8));
    } else {
      deliveries.heard(connection.person, bytes, from, to);
    }
  }

  private void read(int person, String text) {
    var named = NAMED.matcher(text);
    if (named.find()) {
      String path = path(named.group(1)) + "/" + named.group(2);
      readers.execute(() -> {
        byte[] message = ask("GET", path, headers(person), "");
        deliveries.heard(person, message, 0, message.length);
      });
    }
  }

  @Override
  public void say(ChatRoom room, int sender, String text) {
    String form =
        "client_id="
            + UUID.randomUUID()
            + "&text="
            + URLEncoder.encode(text, StandardCharsets.UTF_8);
    String kind = "Content-Type: application/x-www-form-urlencoded\r\n";
    ask("POST", path(room.id()), headers(sender) + kind, form);
  }

  private static String path(String chat) {
    return "/api/tintype/v1/chats/" + chat + "/messages";
  }

  /** Over a connection that nobody uses, or a new one. */
  private byte[] ask(String method, String path, String headers, String body) {
    try {
      HttpLine line = lines.poll();
      line = line == null ? new HttpLine(address) : line;
      byte[] answer = line.ask(method, path, headers, body);
      lines.add(line);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void requireAll() {
    websockets.requireAll();
  }

  @Override
  public void leave() {
    requireAll();
    websockets.leave();
  }

  @Override
  public List<ProcessHandle> processes() {
    try (var file = Files.lines(data.resolve("postgres/data/postmaster.pid"))) {
      long postmaster = Long.parseLong(file.findFirst().orElseThrow().strip());
      return Stream.concat(Stream.of(server.toHandle()), ProcessHandle.of(postmaster).stream())
          .flatMap(World::withDescendants)
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long heapBytes() {
    command("GC.run");
    var used = USED.matcher(command("GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("the JVM doesn't say how much is used");
    }
    return Long.parseLong(used.group(1)) * 1024;
  }

  /** What the server's JVM answers to a command. */
  private String command(String command) {
    try {
      var java = Path.of(ProcessHandle.current().info().command().orElseThrow());
      var jcmd =
          new ProcessBuilder(
                  java.resolveSibling("jcmd").toString(), Long.toString(server.pid()), command)
              .redirectErrorStream(true)
              .start();
      return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    websockets.close();
    readers.shutdownNow();
    server.destroy();
    try {
      for (HttpLine line : lines) {
        line.close();
      }
      if (!server.waitFor(2, TimeUnit.MINUTES)) {
        throw new IllegalStateException("it does not stop");
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      World.delete(data);
    }
  }
}
