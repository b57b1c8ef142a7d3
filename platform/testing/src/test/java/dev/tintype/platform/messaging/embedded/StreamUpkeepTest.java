package dev.tintype.platform.messaging.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.harbour.api.HarbourEvent;
import dev.tintype.harbour.api.HarbourEvent.ShipArrived;
import dev.tintype.platform.database.OutboxEvent;
import dev.tintype.platform.database.OutboxTable;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.testing.TestClock;
import dev.tintype.platform.testing.TestDatabases;
import dev.tintype.platform.testing.TestPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the embedded stream does besides delivering. */
class StreamUpkeepTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TestClock clock = new TestClock(Instant.parse("2026-06-01T12:00:00Z"));
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final OutboxTable outbox = new OutboxTable();
  private final Set<String> traces = ConcurrentHashMap.newKeySet();
  private TestDatabases databases;
  private PostgresDatabase harbour;
  private EmbeddedEventStream stream;

  @BeforeEach
  void start() {
    databases = new TestDatabases(new IdGenerator(clock, 1), clock, meters);
    harbour = databases.open("harbour");
    stream =
        new EmbeddedEventStream(
            Map.of("harbour", harbour, "town", databases.open("town")),
            EmbeddedEventStream.Options.DEFAULT,
            clock,
            OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder().build())
                .build(),
            meters);
    stream.start(
        List.of(
            new ServiceDescription("town")
                .consume(
                    "log",
                    HarbourEvent.class,
                    (tx, event) -> traces.add(Span.current().getSpanContext().getTraceId()))));
  }

  @AfterEach
  void stop() {
    stream.close();
    databases.drop();
  }

  @Test
  void anEventOfAnUnknownTypeIsPassedOverAndCounted() {
    harbour.transact(tx -> {
      outbox.append(
          tx.handle(),
          List.of(
              new OutboxEvent(
                  0, 42, "HarbourEvent", "ShipSank", "Aurora", "{}", null, clock.instant())));
      return null;
    });
    emit(1);
    stream.settle(PATIENCE);
    assertThat(meters.get("tintype_events_unknown").tag("consumer", "log").counter().count())
        .isOne();
    assertThat(traces).hasSize(1);
    assertThat(stream.deadLetters().count("town")).isZero();
  }

  @Test
  void whatAllHavePassedIsKeptForItsTimeAndThenDeleted() {
    emit(1);
    stream.settle(PATIENCE);
    clock.advance(Duration.ofHours(71));
    stream.prune();
    assertThat(harbour.read(outbox::all)).hasSize(1);
    clock.advance(Duration.ofHours(2));
    stream.prune();
    assertThat(harbour.read(outbox::all)).isEmpty();
    emit(2);
    stream.settle(PATIENCE);
    assertThat(meters.get("tintype_events_handled").tag("consumer", "log").timer().count())
        .isEqualTo(2);
  }

  @Test
  void aConsumerWorksWithinTheTraceThatEmittedTheEvent() {
    var tracer = SdkTracerProvider.builder().build().get("test");
    var span = tracer.spanBuilder("request").startSpan();
    try (var scope = span.makeCurrent()) {
      emit(1);
    } finally {
      span.end();
    }
    stream.settle(PATIENCE);
    assertThat(traces).containsExactly(span.getSpanContext().getTraceId());
  }

  @Test
  void aConsumerGoesOnAfterLosingEveryConnection() {
    emit(1);
    stream.settle(PATIENCE);
    var server = TestPostgres.server();
    Jdbi.create(server.url("postgres"), server.adminUser(), server.adminPassword())
        .useHandle(handle ->
            handle
                .createQuery(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = :town")
                .bind("town", "test_town" + databases.suffix())
                .mapTo(Boolean.class)
                .list());
    emit(2);
    stream.settle(PATIENCE);
    assertThat(meters.get("tintype_events_handled").tag("consumer", "log").timer().count())
        .isGreaterThanOrEqualTo(2);
    assertThat(stream.deadLetters().count("town")).isZero();
  }

  private void emit(int nth) {
    harbour.transact(tx -> {
      tx.emit(new ShipArrived("Aurora", nth));
      return null;
    });
  }
}
