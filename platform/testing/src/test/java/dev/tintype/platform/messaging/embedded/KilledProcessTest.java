package dev.tintype.platform.messaging.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.harbour.api.HarbourEvent;
import dev.tintype.harbour.api.HarbourEvent.ShipArrived;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.testing.TestDatabases;
import dev.tintype.platform.testing.TestPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Processes are killed for real at the worst moments; nothing is lost and nothing done twice. */
class KilledProcessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private TestDatabases databases;
  private PostgresDatabase harbour;
  private PostgresDatabase town;

  @BeforeEach
  void open() {
    var clock = Clock.systemUTC();
    databases = new TestDatabases(new IdGenerator(clock, 1), clock, new SimpleMeterRegistry());
    var opened = databases.open(List.of("harbour", "town"));
    harbour = opened.get("harbour");
    town = opened.get("town");
  }

  @AfterEach
  void drop() {
    databases.drop();
  }

  @Test
  void anEventCommittedByAProcessThatDiedBeforePublishingItArrivesOnce() throws Exception {
    runDoomed("commit-and-die");
    for (int start = 1; start <= 2; start++) {
      try (var stream = start()) {
        stream.settle(PATIENCE);
      }
    }
    assertThat(effects()).containsExactly(new ShipArrived("Aurora", 1).toString());
  }

  @Test
  void aProcessThatDiesInABatchLeavesNoHalfEffectsAndTheNextOneCatchesUp() throws Exception {
    emit(arrived("Aurora", 1), arrived("Doom", 1), arrived("Borealis", 1), arrived("Doom", 2));
    runDoomed("die-in-handler");
    assertThat(effects()).isEmpty();
    try (var stream = start()) {
      stream.settle(PATIENCE);
    }
    assertThat(effects())
        .containsExactlyInAnyOrder(
            arrived("Aurora", 1).toString(),
            arrived("Doom", 1).toString(),
            arrived("Borealis", 1).toString(),
            arrived("Doom", 2).toString())
        .containsSubsequence(arrived("Doom", 1).toString(), arrived("Doom", 2).toString());
  }

  @Test
  void anEventThatKillsEveryProcessIsParkedAndHoldsNobodyElseBack() throws Exception {
    emit(arrived("Aurora", 1), arrived("Doom", 1), arrived("Borealis", 1));
    runDoomed("die-in-handler");
    runDoomed("die-in-handler");
    runDoomed("die-in-handler");
    try (var stream = startLike("die-in-handler")) {
      stream.settle(PATIENCE);
      assertThat(stream.deadLetters().list("town", 0, 10))
          .singleElement()
          .satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("Doom");
            assertThat(letter.attempts()).isEqualTo(2);
            assertThat(letter.error()).contains("died");
          });
    }
    assertThat(effects())
        .containsExactlyInAnyOrder(
            arrived("Aurora", 1).toString(), arrived("Borealis", 1).toString());
  }

  private void runDoomed(String what) throws Exception {
    var server = TestPostgres.server();
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                DoomedProcess.class.getName(),
                what,
                Integer.toString(server.port()),
                server.adminPassword(),
                TestPostgres.passwordFile().toString(),
                databases.suffix())
            .inheritIO()
            .start();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(9);
  }

  private EmbeddedEventStream start() {
    return startLike("three attempts");
  }

  /** Starts a stream here; like the doomed process it makes only two attempts at an event. */
  private EmbeddedEventStream startLike(String who) {
    List<Duration> pauses =
        who.equals("die-in-handler")
            ? List.of(Duration.ofMillis(10))
            : List.of(Duration.ofMillis(10), Duration.ofMillis(10));
    var stream = EmbeddedStreams.create(Map.of("harbour", harbour, "town", town), pauses);
    stream.start(
        List.of(
            new ServiceDescription("town")
                .consume("log", HarbourEvent.class, (tx, event) -> note(tx.handle(), event))));
    return stream;
  }

  private static void note(Handle handle, Event event) {
    handle
        .createUpdate("INSERT INTO effect (consumer, what) VALUES ('log', :what)")
        .bind("what", event.toString())
        .execute();
  }

  private void emit(Event... events) {
    harbour.transact(tx -> {
      List.of(events).forEach(tx::emit);
      return null;
    });
  }

  private List<String> effects() {
    return town.read(handle ->
        handle.createQuery("SELECT what FROM effect ORDER BY nth").mapTo(String.class).list());
  }

  private static ShipArrived arrived(String ship, int nth) {
    return new ShipArrived(ship, nth);
  }
}
