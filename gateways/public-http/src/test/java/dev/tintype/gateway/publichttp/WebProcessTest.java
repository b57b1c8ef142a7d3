package dev.tintype.gateway.publichttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebProcessTest {
  private static final URI API = URI.create("http://127.0.0.1:8080");

  /** Says its process id and what it was told; ends when asked for {@code /die}. */
  private static final String SCRIPT =
      """
      import { createServer } from 'node:http';
      createServer((request, response) => {
        if (request.url === '/die') process.exit(1);
        response.end(process.pid + ' ' + process.env.TINTYPE_API);
      }).listen(Number(process.env.PORT), process.env.HOST);
      """;

  @TempDir Path folder;
  private Path entry;

  @BeforeEach
  void write() throws IOException {
    entry = Files.writeString(folder.resolve("entry.mjs"), SCRIPT);
  }

  @Test
  void itIsStartedAndToldWhereTheApiIs() throws Exception {
    var web = new WebProcess("node", entry, API);
    web.start();
    await(() -> web.address() != null);
    String[] said = ask(web, "/").split(" ");
    assertThat(said[1]).isEqualTo(API.toString());
    web.close();
    await(() -> isGone(said[0]));
  }

  @Test
  void itIsStartedAgainWhenItDies() throws Exception {
    try (var web = new WebProcess("node", entry, API)) {
      web.start();
      await(() -> web.address() != null);
      URI before = web.address();
      String first = ask(web, "/").split(" ")[0];
      assertThatThrownBy(() -> ask(web, "/die")).isInstanceOf(IOException.class);
      await(() -> web.address() != null && !before.equals(web.address()));
      assertThat(ask(web, "/").split(" ")[0]).isNotEqualTo(first);
    }
  }

  @Test
  void itEndsWhenItsParentIsKilled() throws Exception {
    var parent =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                entry.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var output = parent.inputReader()) {
      String pid = output.readLine();
      assertThat(isGone(pid)).isFalse();
      parent.destroyForcibly().waitFor();
      await(() -> isGone(pid));
    }
  }

  /** Starts a web process, prints its id, and stays. */
  static final class Parent {
    public static void main(String[] arguments) throws Exception {
      var web = new WebProcess("node", Path.of(arguments[0]), API);
      web.start();
      await(() -> web.address() != null);
      System.out.println(ask(web, "/").split(" ")[0]);
      Thread.currentThread().join();
    }
  }

  @Test
  void pagesThatAreNotBuiltAreAClearError() {
    assertThatThrownBy(() -> new WebProcess("node", folder.resolve("none.mjs"), API))
        .hasMessageContaining("the pages are not built")
        .hasMessageContaining("none.mjs");
  }

  private static String ask(WebProcess web, String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(web.address().resolve(path)).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private static boolean isGone(String pid) {
    return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).isEmpty();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }
}
