package dev.tintype.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tintype.platform.testing.Conditions;
import dev.tintype.tests.system.TestSystem;
import java.net.Inet4Address;
import java.net.NetworkInterface;
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
    system.person("anna").home();

    system.visitor().get("/health").expect(200);
    system.visitor().get("/health/ready").expect(200);
    assertThat(ask("GET", "/health").body()).isEqualTo("OK");
    assertThat(ask("GET", "/health/ready").body()).isEqualTo("ready");
    assertThat(ask("GET", "/metrics").body())
        .contains("tintype_bus_messages_seconds_count", "hikaricp_connections");
  }

  @Test
  void whereEventsAreHandledItIsKnownHowManyWait() {
    try (var client = HttpClient.newHttpClient()) {
      var metrics = get(system.managementAddress("feed.consumer") + "/metrics");
      Conditions.await(() ->
          client
              .sendAsync(metrics, BodyHandlers.ofString())
              .join()
              .body()
              .contains("tintype_events_lag{"));
    }
  }

  @Test
  void deadLettersAreListedAndChangedFromTheCommandLineOnly() throws Exception {
    assertThat(ask("GET", "/dead-letters/feed").body()).isEqualTo("[]");
    assertThat(ask("POST", "/dead-letters/feed/posts/1/discard").statusCode()).isEqualTo(422);
    assertThat(ask("POST", "/dead-letters/feed/posts/1/discard", "X-Tintype-Operator", "me").body())
        .contains("dead letter");
  }

  @Test
  void aConsumerIsRebuiltFromTheCommandLineOnlyAndCountsStayTheSame() throws Exception {
    var anna = system.person("anna");
    anna.says("one");
    anna.says("two");
    system.settle();
    String rebuild = "/consumers/profile/post-counts/rebuild?since=1970-01-01T00:00:00Z";

    assertThat(ask("POST", rebuild).statusCode()).isEqualTo(422);
    assertThat(ask("POST", rebuild, "X-Tintype-Operator", "me").statusCode()).isEqualTo(204);
    assertThat(
            ask("POST", rebuild.replace("post-counts", "nothing"), "X-Tintype-Operator", "me")
                .body())
        .contains("consumer that runs");
    anna.says("three");
    system.settle();
    assertThat(anna.account().path("statuses_count").asInt()).isEqualTo(3);
  }

  @Test
  void deadLettersAreForThisMachineOnly() throws Exception {
    String address = addressOnTheNetwork();
    try (var open = TestSystem.start("management.address=0.0.0.0");
        var client = HttpClient.newHttpClient()) {
      var base = "http://" + address + ":" + open.managementAddress("feed.api").getPort();

      assertThat(client.send(get(base + "/metrics"), BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
      assertThat(client.send(get(base + "/dead-letters/feed"), BodyHandlers.ofString()).body())
          .contains("for this machine only");
    }
  }

  private static HttpRequest get(String address) {
    return HttpRequest.newBuilder(URI.create(address)).build();
  }

  private static String addressOnTheNetwork() throws Exception {
    var address =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(Inet4Address.class::isInstance)
            .filter(candidate -> !candidate.isLoopbackAddress())
            .findFirst();
    assumeThat(address).as("an address beside the loopback one").isPresent();
    return address.orElseThrow().getHostAddress();
  }

  private HttpResponse<String> ask(String method, String path, String... header) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(system.managementAddress("feed.api") + path))
            .method(method, BodyPublishers.noBody());
    if (header.length > 0) {
      request.headers(header);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
