package dev.tintype.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** An installation with the demo in a temporary folder, run by {@code ./tintype run}. */
final class Installation implements AutoCloseable {
  private static final Duration STEP = Duration.ofMillis(10);

  private final Path folder;
  private final Path data;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private Process process;
  private long startedAt;

  Installation() throws IOException {
    folder = Files.createTempDirectory("tintype-installation");
    data = folder.resolve("data");
    port = freePort();
    start("--demo");
    await(Duration.ofMinutes(20), () -> Files.exists(data.resolve("demo-done")));
  }

  /** Starts it, without waiting. */
  void start(String... more) throws IOException {
    var command =
        new ArrayList<>(
            List.of("./tintype", "run", "--data", data.toString(), "--port", "" + port));
    command.addAll(List.of("--set", "management.port=0", "--set", "rate-limits=off"));
    command.addAll(List.of(more));
    startedAt = System.nanoTime();
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("output.log").toFile()))
            .start();
  }

  /** Waits for the first home page that is answered; the seconds since the start. */
  double untilHome() {
    await(Duration.ofMinutes(3), () -> get("/") == 200);
    return (System.nanoTime() - startedAt) / 1e9;
  }

  /** Asks for a page; 0 when nobody listens. */
  int get(String path) {
    try {
      return send(request(path).header("Accept", "text/html,*/*").GET()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Signs in as a person of the demo. */
  void signIn(String username) throws IOException {
    String password = Files.readString(data.resolve("demo-password"));
    String form =
        "login=" + username + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
    var answer =
        send(
            request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form)));
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("signing in was answered with " + answer.statusCode());
    }
  }

  /** The processes that belong to it: those that descend from it, and PostgreSQL with its own. */
  List<ProcessHandle> processes() throws IOException {
    var roots = new ArrayList<>(List.of(process.toHandle()));
    String number =
        Files.readAllLines(data.resolve("postgres").resolve("data").resolve("postmaster.pid"))
            .getFirst();
    ProcessHandle.of(Long.parseLong(number.strip())).ifPresent(roots::add);
    return roots.stream()
        .<ProcessHandle>mapMulti((root, all) -> {
          all.accept(root);
          root.descendants().forEach(all);
        })
        .distinct()
        .toList();
  }

  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      throw new IllegalStateException("it does not stop");
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    stop();
    client.close();
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<Void> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), BodyHandlers.discarding());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void await(Duration longest, BooleanSupplier done) {
    long until = System.nanoTime() + longest.toNanos();
    while (!done.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > until) {
        throw new IllegalStateException("it did not come up, see " + folder + "/output.log");
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
