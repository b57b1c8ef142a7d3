package dev.tintype.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messages.Deadline;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StoppingTest {
  private static final RateLimits NO_LIMITS = new RateLimits((_, _, _) -> null, Map.of(), false);

  @Test
  void aRequestUnderWayIsFinishedAndNoOtherTaken() throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var server =
        new TestServer(
            TestServer.local(),
            NO_LIMITS,
            null,
            routes ->
                routes.get(
                    "/api/slow",
                    Access.anyone(),
                    _ -> {
                      begun.countDown();
                      goOn.await();
                      return Response.json("finished");
                    }));
    try (var client = HttpClient.newHttpClient();
        var other = HttpClient.newHttpClient()) {
      var slow =
          client.sendAsync(server.to("/api/slow").build(), HttpResponse.BodyHandlers.ofString());
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      var closing = Thread.ofVirtual().start(server::close);
      while (accepts(other, server)) {
        Thread.onSpinWait();
      }
      assertThat(slow).isNotDone();
      goOn.countDown();
      assertThat(slow.get(10, TimeUnit.SECONDS).body()).isEqualTo("\"finished\"");
      closing.join(Duration.ofSeconds(10));
      assertThat(closing.isAlive()).isFalse();
    }
  }

  private static boolean accepts(HttpClient client, TestServer server) throws Exception {
    try {
      var request = server.to("/api/nothing").timeout(Duration.ofSeconds(2)).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 503;
    } catch (ConnectException | HttpTimeoutException e) {
      return false;
    } catch (java.io.IOException e) {
      return true;
    }
  }

  @Test
  void handlersInheritTheRequestsDeadline() {
    var configuration = TestServer.local().answeringWithin(Duration.ofMillis(700));
    try (var server =
        new TestServer(
            configuration,
            NO_LIMITS,
            null,
            routes ->
                routes.get(
                    "/api/left",
                    Access.anyone(),
                    _ -> Response.json(Deadline.left().compareTo(Duration.ofMillis(700)) <= 0)))) {
      assertThat(server.get("/api/left").body()).isEqualTo("true");
    }
  }
}
