package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.tests.system.Client;
import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.Streaming;
import dev.tintype.tests.system.TestSystem;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Connections whose session is over are closed at once, and not when they ask again. */
class EndedSessionTest {
  /** Much less than after what time connections ask again by themselves. */
  static final Duration AT_ONCE = Duration.ofSeconds(12);

  private static final String STREAMING = "/api/v1/streaming";
  private static final String OURS = "/api/tintype/v1/stream";

  private final TestSystem system = TestSystem.shared();
  private final Person anna = system.person("anna");

  /** Ends one of anna's sessions from a browser. */
  private static void end(Client browser, String kind) {
    for (JsonNode session : browser.get("/api/tintype/v1/sessions").expect(200).json()) {
      if (session.path("kind").asString().equals(kind) && !session.path("current").asBoolean()) {
        String id = session.path("id").asString();
        browser.delete("/api/tintype/v1/sessions/" + id).expect(200);
      }
    }
  }

  private static void assertClosedSince(long began, Streaming stream) {
    assertThat(stream.closeCode()).isEqualTo(1008);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
  }

  @Test
  void anAppThatIsSignedOutHearsNothingFromThenOn() {
    var browser = anna.browser();
    try (var apps = Streaming.open(anna, STREAMING + "?stream=public");
        var ours = Streaming.open(anna, OURS);
        var page = Streaming.ofPage(browser, OURS)) {
      apps.settle();
      ours.settle();
      long began = System.nanoTime();
      end(browser, "app");
      assertClosedSince(began, apps);
      assertClosedSince(began, ours);
      String again = Streaming.address(system.visitor()) + OURS + "?access_token=" + anna.token();
      assertThatThrownBy(() -> Streaming.openAt(again)).isInstanceOf(CompletionException.class);
      page.settle();
      assertThat(page.isClosed()).isFalse();
    }
  }

  @Test
  void aBrowserThatSignsOutLeavesNoPageConnected() {
    var browser = anna.browser();
    try (var page = Streaming.ofPage(browser, OURS);
        var app = Streaming.open(anna, OURS)) {
      page.settle();
      long began = System.nanoTime();
      browser.post("/sign-out").expect(303);
      assertClosedSince(began, page);
      app.settle();
      assertThat(app.isClosed()).isFalse();
    }
  }

  @Test
  @Timeout(60)
  void eventStreamsEndToo() throws Exception {
    var address = Streaming.address(anna).replaceFirst("^ws", "http") + STREAMING + "/public";
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + anna.token())
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofInputStream());
      try (var lines =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        assertThat(lines.readLine()).isEqualTo(":)");
        long began = System.nanoTime();
        end(anna.browser(), "app");
        assertThat(lines.lines().filter(line -> line.startsWith("event:"))).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
      }
    }
  }
}
