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
import io.nats.client.impl.Headers;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers die, lose their disks and repeat themselves; every event keeps its one effect. */
class NatsStreamFailureTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(10), Duration.ofMillis(10));
  private static final int SHIPS = 16;

  private final List<EventStream> streams = new ArrayList<>();
  private final TestNats nats = TestNats.start();
  private final TestLinks links = new TestLinks(nats);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private TestDatabases databases;
  private PostgresDatabase harbour;
  private PostgresDatabase town;
  private int rounds;

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

  @Test
  void aServerKilledWhileEventsAreSentLosesNoneAndKeepsTheirOrder() throws Exception {
    var stream = start();
    var halfway = new CountDownLatch(1);
    var sending =
        new FutureTask<>(() -> {
          for (int round = 0; round < 40; round++) {
            emitRound();
            if (round == 10) {
              halfway.countDown();
            }
          }
          return null;
        });
    Thread.ofVirtual().start(sending);
    assertThat(halfway.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    nats.kill();
    nats.restart();
    nats.kill();
    sending.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    nats.restart();
    stream.settle(PATIENCE);
    assertEveryRoundOnceAndInOrder();
  }

  @Test
  void aServerThatHasLostItsDiskIsGivenAllThatIsKeptAgain() {
    var stream = start();
    emitRound();
    emitRound();
    stream.settle(PATIENCE);
    nats.lose();
    emitRound();
    nats.restart();
    stream.settle(PATIENCE);
    assertEveryRoundOnceAndInOrder();
  }

  @Test
  void processesShareTheWorkAndKeepTheOrderOfEachKey() {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    var first = start("first", seen);
    emitRound();
    first.settle(PATIENCE);
    var second = start("second", seen);
    seen.clear();
    for (int round = 0; round < 500 && seen.size() < 2; round++) {
      emitRound();
      second.settle(PATIENCE);
    }
    assertThat(seen).containsExactlyInAnyOrder("first", "second");
    for (int round = 0; round < 20; round++) {
      emitRound();
    }
    streams.remove(first);
    first.close();
    emitRound();
    second.settle(PATIENCE);
    assertEveryRoundOnceAndInOrder();
  }

  @Test
  void copiesAndStrangersInTheStreamHaveNoEffect() throws Exception {
    var stream = start();
    emitRound();
    emitRound();
    stream.settle(PATIENCE);
    var link = links.connect();
    var management = link.connection().jetStreamManagement();
    var name = EventWire.stream(link, "harbour");
    for (long sequence = SHIPS + 3; sequence > 0; sequence -= 2) {
      var message = management.getMessage(name, sequence);
      var headers = new Headers(message.getHeaders());
      headers.remove("Nats-Expected-Last-Sequence", "Nats-Expected-Last-Msg-Id");
      headers.put("Nats-Msg-Id", headers.getFirst("Nats-Msg-Id") + "0");
      link.connection().jetStream().publish(message.getSubject(), headers, message.getData());
      link.connection().jetStream().publish(message.getSubject(), "who am I?".getBytes());
    }
    emitRound();
    stream.settle(PATIENCE);
    assertEveryRoundOnceAndInOrder();
  }

  @Test
  void aConsumerThatSomebodyDeletesIsMadeAgain() throws Exception {
    var stream = start();
    emitRound();
    stream.settle(PATIENCE);
    var link = links.connect();
    var management = link.connection().jetStreamManagement();
    var name = EventWire.stream(link, "harbour");
    for (String durable : management.getConsumerNames(name)) {
      management.deleteConsumer(name, durable);
    }
    emitRound();
    stream.settle(PATIENCE);
    assertEveryRoundOnceAndInOrder();
  }

  @Test
  void lanesMayBeDividedOtherwiseFromOneStartToTheNext() {
    for (String lanes : List.of("4", "1", "16", "3")) {
      var stream = start("nats.lanes=" + lanes);
      emitRound();
      stream.settle(PATIENCE);
      emitRound();
      streams.remove(stream);
      stream.close();
    }
    var last = start();
    last.settle(PATIENCE);
    assertEveryRoundOnceAndInOrder();
  }

  @Test
  void anInstallationMayMoveToNatsAndBack() {
    for (int move = 0; move < 2; move++) {
      var embedded = embedded();
      embedded.start(List.of(logging()));
      emitRound();
      embedded.settle(PATIENCE);
      emitRound();
      embedded.close();
      var stream = start();
      emitRound();
      stream.settle(PATIENCE);
      emitRound();
      streams.remove(stream);
      stream.close();
    }
    var embedded = embedded();
    embedded.start(List.of(logging()));
    embedded.settle(PATIENCE);
    embedded.close();
    assertEveryRoundOnceAndInOrder();
  }

  @Test
  void aConsumerIsRebuiltFromAMoment() {
    var stream = start();
    emitRound();
    stream.settle(PATIENCE);
    var moment = Instant.now();
    emitRound();
    stream.settle(PATIENCE);
    town.transact(tx -> tx.handle().execute("DELETE FROM effect"));
    stream.rebuild("town", "log", moment);
    awaitEffects(SHIPS);
    stream.settle(PATIENCE);
    for (int ship = 0; ship < SHIPS; ship++) {
      assertThat(effects("Ship " + ship)).containsExactly(arrived(ship, 2).toString());
    }
    town.transact(tx -> tx.handle().execute("DELETE FROM effect"));
    stream.rebuild("town", "log", Instant.EPOCH);
    awaitEffects(2 * SHIPS);
    stream.settle(PATIENCE);
    assertEveryRoundOnceAndInOrder();
  }

  @Test
  void deadLettersStandInAStreamUntilTheyAreDealtWith() throws Exception {
    var stream = NatsStreams.create(links.connect(), databases(), PAUSES, meters);
    streams.add(stream);
    stream.start(
        List.of(
            new ServiceDescription("town")
                .consume(
                    "log",
                    HarbourEvent.class,
                    (tx, event) -> {
                      throw new IllegalStateException("no");
                    })));
    emit(arrived(1, 1), arrived(2, 1));
    stream.settle(PATIENCE);
    var link = links.connect();
    var management = link.connection().jetStreamManagement();
    var name = DeadLetterStream.name(link);
    assertThat(management.getStreamInfo(name).getStreamState().getMsgCount()).isEqualTo(2);
    var letters = stream.deadLetters().list("town", 0, 10);
    assertThat(
            new String(management.getLastMessage(name, DeadLetterStream.subjects(link)).getData()))
        .contains("ShipArrived", "town", "IllegalStateException: no")
        .containsAnyOf(
            Long.toString(letters.getFirst().eventId()),
            Long.toString(letters.getLast().eventId()));
    stream.deadLetters().discard("town", "log", letters.getFirst().eventId());
    assertThat(management.getStreamInfo(name).getStreamState().getMsgCount()).isOne();
    stream.deadLetters().replay("town", "log", letters.getLast().eventId());
    stream.settle(PATIENCE);
    assertThat(management.getStreamInfo(name).getStreamState().getMsgCount()).isOne();
    assertThat(stream.deadLetters().count("town")).isOne();
  }

  private NatsStreams start(String... settings) {
    var stream = NatsStreams.create(links.connect(settings), databases(), PAUSES);
    streams.add(stream);
    stream.start(List.of(logging()));
    return stream;
  }

  private NatsStreams start(String who, Set<String> seen) {
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

  private EmbeddedEventStream embedded() {
    return new EmbeddedEventStream(
        databases(),
        new EmbeddedEventStream.Options(new RetryPlan(PAUSES), Duration.ofHours(72), 4),
        Clock.systemUTC(),
        OpenTelemetry.noop(),
        new SimpleMeterRegistry());
  }

  private static ServiceDescription logging() {
    return new ServiceDescription("town")
        .consume("log", HarbourEvent.class, (tx, event) -> note(tx.handle(), event));
  }

  private Map<String, PostgresDatabase> databases() {
    return Map.of("harbour", harbour, "town", town);
  }

  private static void note(Handle handle, Event event) {
    handle
        .createUpdate("INSERT INTO effect (consumer, what) VALUES (:key, :what)")
        .bind("key", event.key())
        .bind("what", event.toString())
        .execute();
  }

  private static ShipArrived arrived(int ship, int nth) {
    return new ShipArrived("Ship " + ship, nth);
  }

  private void emit(Event... events) {
    harbour.transact(tx -> {
      List.of(events).forEach(tx::emit);
      return null;
    });
  }

  /** Every ship arrives once more. */
  private void emitRound() {
    rounds++;
    for (int ship = 0; ship < SHIPS; ship += 4) {
      emit(
          arrived(ship, rounds),
          arrived(ship + 1, rounds),
          arrived(ship + 2, rounds),
          arrived(ship + 3, rounds));
    }
  }

  private List<String> effects(String ship) {
    return town.read(handle ->
        handle
            .createQuery("SELECT what FROM effect WHERE consumer = :ship ORDER BY nth")
            .bind("ship", ship)
            .mapTo(String.class)
            .list());
  }

  private void awaitEffects(int count) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (town.read(
            handle -> handle.createQuery("SELECT count(*) FROM effect").mapTo(Integer.class).one())
        < count) {
      assertThat(System.nanoTime()).isLessThan(until);
      Thread.onSpinWait();
    }
  }

  private void assertEveryRoundOnceAndInOrder() {
    for (int ship = 0; ship < SHIPS; ship++) {
      List<String> expected = new ArrayList<>();
      for (int nth = 1; nth <= rounds; nth++) {
        expected.add(arrived(ship, nth).toString());
      }
      assertThat(effects("Ship " + ship)).isEqualTo(expected);
    }
  }
}
