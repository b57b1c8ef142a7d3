package dev.tintype.tests.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.nats.client.Connection;
import io.nats.client.Nats;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a cluster tells those who watch it: traces, metrics, and what NATS knows of services. */
class ClusterTelemetryTest {
  private static final Path DEPLOY = Path.of("..", "..", "deploy", "telemetry");
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:tintype|hikaricp|jvm|process|system)_[a-z0-9_]+\\b");
  private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();

  private static final List<String> ROLES =
      List.of(
          "identity",
          "profile",
          "relationship",
          "media",
          "content",
          "comment",
          "feed",
          "chat",
          "reaction",
          "notification",
          "public-http");
  private static Neighbours cluster;

  @BeforeAll
  static void start() {
    GlobalOpenTelemetry.resetForTest();
    GlobalOpenTelemetry.set(
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(SPANS))
                    .build())
            .build());
    cluster = new Neighbours(ROLES, List.of(), "rate-limits=off");
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
    GlobalOpenTelemetry.resetForTest();
  }

  @Test
  void onePostIsOneTraceFromTheDoorToTheLastConsumer() {
    var door = cluster.door(ROLES.indexOf("public-http"));
    var anna = door.person("anna");
    var ben = door.person("ben");
    ben.follows(anna);
    door.settle();
    SPANS.reset();

    anna.says("One post");
    door.settle();

    var gateway = only("POST /api/v1/statuses");
    assertThat(gateway.getKind()).isEqualTo(SpanKind.SERVER);
    var request = only("request content PublishPost");
    assertThat(request.getKind()).isEqualTo(SpanKind.CLIENT);
    assertChild(request, gateway);
    var answer = only("content PublishPost");
    assertThat(answer.getKind()).isEqualTo(SpanKind.SERVER);
    assertChild(answer, request);
    var handedOver = only("publish content PostPublished");
    assertThat(handedOver.getKind()).isEqualTo(SpanKind.PRODUCER);
    assertChild(handedOver, answer);
    var consumed =
        all().stream()
            .filter(it -> it.getKind() == SpanKind.CONSUMER)
            .filter(it -> it.getName().endsWith(" PostPublished"))
            .toList();
    assertThat(consumed).extracting(it -> it.getName().split(" ")[0]).contains("feed", "profile");
    consumed.forEach(it -> assertChild(it, handedOver));
  }

  @Test
  void whatDashboardsAndAlertsNameIsMeasuredByTheRoles() throws Exception {
    cluster.door(ROLES.indexOf("public-http")).person("cleo").says("Something to measure");
    cluster.door(ROLES.indexOf("public-http")).settle();
    var measured = new TreeSet<String>();
    for (var process : cluster.processes()) {
      for (String line :
          ask(URI.create("http://127.0.0.1:" + process.managementPort() + "/metrics"))
              .split("\n")) {
        measured.add(line.split("[ {]", 2)[0]);
      }
    }

    var named = new TreeSet<String>();
    for (String file : List.of("dashboard.json", "alerts.yaml")) {
      METRIC
          .matcher(Files.readString(DEPLOY.resolve(file)))
          .results()
          .forEach(it -> named.add(it.group()));
    }

    assertThat(named).hasSizeGreaterThan(20);
    assertThat(measured).containsAll(named);
  }

  @Test
  void anyClientOfNatsFindsTheServicesAndWhatTheyHaveDone() throws Exception {
    cluster.door(ROLES.indexOf("public-http")).person("dora");
    String url = cluster.setting("nats.url");
    try (Connection operator = Nats.connect(url)) {
      for (String service : List.of("identity", "profile", "relationship", "media", "content")) {
        assertThat(request(operator, "$SRV.PING." + service))
            .contains("\"name\":\"" + service + "\"")
            .contains("io.nats.micro.v1.ping_response");
      }
      assertThat(request(operator, "$SRV.STATS.identity"))
          .contains("command.identity.SignUp")
          .contains("num_requests")
          .contains("average_processing_time");
      assertThat(request(operator, "$SRV.INFO.feed")).contains("query.feed.HomePage");
    }
  }

  private static String request(Connection operator, String subject) throws Exception {
    var answer = operator.request(subject, new byte[0], Duration.ofSeconds(5));
    assertThat(answer).as(subject).isNotNull();
    return new String(answer.getData(), UTF_8);
  }

  private static String ask(URI address) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(address).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static void assertChild(SpanData child, SpanData parent) {
    assertThat(child.getTraceId()).as(child.getName()).isEqualTo(parent.getTraceId());
    assertThat(child.getParentSpanId()).as(child.getName()).isEqualTo(parent.getSpanId());
  }

  private static SpanData only(String name) {
    var found = all().stream().filter(it -> it.getName().equals(name)).toList();
    assertThat(found)
        .as("%s among %s", name, all().stream().map(SpanData::getName).distinct().toList())
        .hasSize(1);
    return found.getFirst();
  }

  private static List<SpanData> all() {
    return SPANS.getFinishedSpanItems();
  }
}
