package dev.tintype.platform.messaging.nats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.harbour.api.HarbourEvent;
import dev.tintype.harbour.api.HarbourEvent.ShipArrived;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messaging.EventStream;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.delivery.RetryPlan;
import dev.tintype.platform.messaging.embedded.EmbeddedEventStream;
import dev.tintype.platform.testing.TestDatabases;
import dev.tintype.platform.testing.TestNats;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Ships arrive in one service, and another one notes each of them, over a NATS server of their own.
 */
abstract class NatsStreamTrial {
  static final Duration PATIENCE = Duration.ofSeconds(60);
  static final List<Duration> PAUSES = List.of(Duration.ofMillis(10), Duration.ofMillis(10));
  static final int SHIPS = 16;

  final List<EventStream> streams = new ArrayList<>();
  final TestNats nats = TestNats.start();
  final TestLinks links = new TestLinks(nats);
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  TestDatabases databases;
  PostgresDatabase harbour;
  PostgresDatabase town;
  int rounds;

  @BeforeEach
  void open() {
    var clock = Clock.systemUTC();
    databases = new TestDatabases(new IdGenerator(clock, 1), clock, new SimpleMeterRegistry());
    var opened = databases.open(List.of("harbour", "town"));
    harbour = opened.get("harbour");
    town = opened.get("town");
  }

  @AfterEach
  void close() {
    streams.forEach(EventStream::close);
    databases.drop();
    links.close();
    nats.close();
  }

  NatsStreams start(String... settings) {
    var stream = NatsStreams.create(links.connect(settings), databases(), PAUSES);
    streams.add(stream);
    stream.start(List.of(logging()));
    return stream;
  }

  NatsStreams start(String who, Set<String> seen) {
    var stream = NatsStreams.create(links.connect(), databases(), PAUSES);
    streams.add(stream);
    stream.start(
        List.of(
            new ServiceDescription("town")
                .consume(
                    "log",
                    HarbourEvent.class,
                    (tx, event) -> {
                      seen.add(who);
                      note(tx.handle(), event);
                    })));
    return stream;
  }

  EmbeddedEventStream embedded() {
    return new EmbeddedEventStream(
        databases(),
        new EmbeddedEventStream.Options(new RetryPlan(PAUSES), Duration.ofHours(72), 4),
        Clock.systemUTC(),
        OpenTelemetry.noop(),
        new SimpleMeterRegistry());
  }

  static ServiceDescription logging() {
    return new ServiceDescription("town")
        .consume("log", HarbourEvent.class, (tx, event) -> note(tx.handle(), event));
  }

  Map<String, PostgresDatabase> databases() {
    return Map.of("harbour", harbour, "town", town);
  }

  static void note(Handle handle, Event event) {
    handle
        .createUpdate("INSERT INTO effect (consumer, what) VALUES (:key, :what)")
        .bind("key", event.key())
        .bind("what", event.toString())
        .execute();
  }

  static ShipArrived arrived(int ship, int nth) {
    return new ShipArrived("Ship " + ship, nth);
  }

  void emit(Event... events) {
    harbour.transact(tx -> {
      List.of(events).forEach(tx::emit);
      return null;
    });
  }

  /** Every ship arrives once more. */
  void emitRound() {
    rounds++;
    for (int ship = 0; ship < SHIPS; ship += 4) {
      emit(
          arrived(ship, rounds),
          arrived(ship + 1, rounds),
          arrived(ship + 2, rounds),
          arrived(ship + 3, rounds));
    }
  }

  List<String> effects(String ship) {
    return town.read(handle ->
        handle
            .createQuery("SELECT what FROM effect WHERE consumer = :ship ORDER BY nth")
            .bind("ship", ship)
            .mapTo(String.class)
            .list());
  }

  void awaitEffects(int count) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (town.read(
            handle -> handle.createQuery("SELECT count(*) FROM effect").mapTo(Integer.class).one())
        < count) {
      assertThat(System.nanoTime()).isLessThan(until);
      Thread.onSpinWait();
    }
  }

  void assertEveryRoundOnceAndInOrder() {
    for (int ship = 0; ship < SHIPS; ship++) {
      List<String> expected = new ArrayList<>();
      for (int nth = 1; nth <= rounds; nth++) {
        expected.add(arrived(ship, nth).toString());
      }
      assertThat(effects("Ship " + ship)).isEqualTo(expected);
    }
  }
}
