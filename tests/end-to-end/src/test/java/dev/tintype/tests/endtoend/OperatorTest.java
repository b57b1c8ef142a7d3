package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.TestSystem;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** The operator's door on the loopback address. */
class OperatorTest {
  private final TestSystem system = TestSystem.shared();

  @Test
  void healthAndMetricsTellHowItIs() throws Exception {
    system.person("anna");

    system.visitor().get("/health").expect(200);
    system.visitor().get("/health/ready").expect(200);
    assertThat(ask("GET", "/metrics").body())
        .contains(
            "tintype_bus_messages_seconds_count", "tintype_events_lag", "hikaricp_connections");
  }

  @Test
  void deadLettersAreListedAndChangedFromTheCommandLineOnly() throws Exception {
    assertThat(ask("GET", "/dead-letters/feed").body()).isEqualTo("[]");
    assertThat(ask("POST", "/dead-letters/feed/posts/1/discard").statusCode()).isEqualTo(422);
    assertThat(ask("POST", "/dead-letters/feed/posts/1/discard", "X-Tintype-Operator", "me").body())
        .contains("dead letter");
  }

  private HttpResponse<String> ask(String method, String path, String... header) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(system.managementAddress() + path))
            .method(method, BodyPublishers.noBody());
    if (header.length > 0) {
      request.headers(header);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
