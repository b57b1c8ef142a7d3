package dev.tintype.platform.messaging.nats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.harbour.api.HarbourEvent;
import dev.tintype.harbour.api.HarbourEvent.ShipArrived;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.delivery.RetryPlan;
import dev.tintype.platform.testing.TestDatabases;
import dev.tintype.platform.testing.TestNats;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who emits and who relays are different processes, of which neither looks without being told. */
class OutboxRelayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration TOO_LATE = Duration.ofHours(1);
  private static final Clock CLOCK = Clock.systemUTC();

  private final TestLinks links = new TestLinks(TestNats.shared());
  private final TestDatabases here = databases(1);
  private final TestDatabases elsewhere =
      here.elsewhere(new IdGenerator(CLOCK, 2), CLOCK, new SimpleMeterRegistry());
  private final BlockingQueue<ShipArrived> arrived = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    links.close();
    elsewhere.drop();
    here.drop();
  }

  @Test
  void aProcessThatEmitsWakesTheOneThatRelays() throws Exception {
    try (var relaying = stream(here)) {
      relaying.start(List.of(log()));
      assertArrives(here.open("harbour"), new ShipArrived("Aurora", 1));
      try (var emitting = stream(elsewhere)) {
        emitting.start(List.of());
        assertArrives(elsewhere.open("harbour"), new ShipArrived("Boreas", 1));
        assertArrives(here.open("harbour"), new ShipArrived("Aurora", 2));
        assertArrives(elsewhere.open("harbour"), new ShipArrived("Boreas", 2));
      }
    }
  }

  @Test
  void whoTakesTheRelayOverSendsWhatIsLeft() throws Exception {
    try (var next = stream(elsewhere)) {
      try (var relaying = stream(here)) {
        relaying.start(List.of(log()));
        assertArrives(here.open("harbour"), new ShipArrived("Aurora", 1));
        next.start(List.of(log()));
        emit(here.open("harbour"), new ShipArrived("Aurora", 2));
      }
      assertThat(next()).isEqualTo(new ShipArrived("Aurora", 2));
      assertArrives(elsewhere.open("harbour"), new ShipArrived("Boreas", 1));
    }
  }

  private void assertArrives(PostgresDatabase harbour, ShipArrived event)
      throws InterruptedException {
    emit(harbour, event);
    assertThat(next()).isEqualTo(event);
  }

  private static void emit(PostgresDatabase harbour, ShipArrived event) {
    harbour.transact(tx -> {
      tx.emit(event);
      return null;
    });
  }

  private ShipArrived next() throws InterruptedException {
    return arrived.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private ServiceDescription log() {
    return new ServiceDescription("town")
        .consume("log", HarbourEvent.class, (tx, event) -> arrived.add((ShipArrived) event));
  }

  private NatsStreams stream(TestDatabases databases) {
    var opened = databases.open(List.of("harbour", "town"));
    var options = new NatsEventStream.Options(new RetryPlan(List.of()), 4, TOO_LATE);
    return NatsStreams.create(
        links.connect(), Map.copyOf(opened), options, new SimpleMeterRegistry());
  }

  private static TestDatabases databases(int node) {
    return new TestDatabases(new IdGenerator(CLOCK, node), CLOCK, new SimpleMeterRegistry());
  }
}
