package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.Streaming;
import dev.tintype.tests.system.TestSystem;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams at the address that pages come from, wherever the websockets really are. */
class PageStreamTest {
  private static final String OURS = "/api/tintype/v1/stream";
  private static final String STREAMING = "/api/v1/streaming";

  private final TestSystem system = TestSystem.shared();
  private final Person anna = system.person("anna");
  private final Person ben = system.person("ben");

  private String door() {
    return system.address().toString().replaceFirst("^http", "ws");
  }

  private static int refusal(Runnable opening) {
    var thrown = catchThrowable(opening::run);
    return ((WebSocketHandshakeException) thrown.getCause()).getResponse().statusCode();
  }

  @Test
  void aPageHearsAtItsOwnAddressByItsCookie() {
    var post = anna.posts("Lake", 1).path("id").asString();
    var browser = anna.browser();
    try (var page = Streaming.ofPage(browser, OURS)) {
      page.say("type", "subscribe", "topic", "post." + post);
      page.settle();
      ben.post("/api/v1/statuses/" + post + "/favourite").expect(200);
      assertThat(page.told("counts").path("likes").asInt()).isEqualTo(1);
    }
  }

  @Test
  void appsThatTakeTheDoorsAddressForStreamsHearToo() {
    try (var stream =
        Streaming.openAt(door() + STREAMING + "?stream=public&access_token=" + ben.token())) {
      stream.settle();
      var post = anna.says("안녕, everybody");
      var update = stream.event("update");
      assertThat(update.path("id")).isEqualTo(post.path("id"));
      assertThat(update.path("content").asString()).contains("안녕");
      assertThat(update.path("url").asString()).startsWith(system.address().toString());
    }
  }

  @Test
  void pagesOfOtherWebsitesAndVisitorsAreRefused() {
    var cookie = String.valueOf(anna.browser().cookie());
    assertThat(
            refusal(() ->
                Streaming.openAt(
                    door() + OURS, "Cookie", cookie, "Origin", "https://evil.example")))
        .isEqualTo(403);
    assertThat(refusal(() -> Streaming.openAt(door() + OURS, "Cookie", cookie))).isEqualTo(403);
    assertThat(refusal(() -> Streaming.openAt(door() + OURS))).isEqualTo(401);
    assertThat(refusal(() -> Streaming.openAt(door() + STREAMING + "?access_token=nobody")))
        .isEqualTo(401);
    assertThat(
            refusal(() ->
                Streaming.openAt(
                    door() + STREAMING + "?stream=weather&access_token=" + anna.token())))
        .isEqualTo(422);
  }

  @Test
  @Timeout(60)
  void eventStreamsAreThereToo() throws Exception {
    var request =
        HttpRequest.newBuilder(system.address().resolve(STREAMING + "/public"))
            .header("Authorization", "Bearer " + ben.token())
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofInputStream());
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
      try (var lines =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        var post = anna.says("Read me").path("id").asString();
        var line = lines.readLine();
        while (line != null && !line.contains(post)) {
          line = lines.readLine();
        }
        assertThat(line).startsWith("data: {");
      }
      client.shutdownNow();
    }
    anna.get(STREAMING + "/weather").expect(404);
    system.visitor().get(STREAMING + "/public").expect(401);
  }
}
