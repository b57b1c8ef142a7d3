package dev.tintype.platform.testing.contract;

import dev.tintype.harbour.api.HarbourEvent;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messaging.EventStream;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.testing.TestDatabases;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two made-up services, one that emits and one that consumes, over a stream that is tested. */
abstract class StreamFixture {
  static final Duration PATIENCE = Duration.ofSeconds(20);
  static final List<Duration> QUICKLY = List.of(Duration.ofMillis(10), Duration.ofMillis(30));

  private final List<EventStream> streams = new ArrayList<>();
  private TestDatabases databases;
  PostgresDatabase harbour;
  PostgresDatabase town;

  /**
   * A stream over these databases that is not started yet; called several times, it stands for
   * several processes, or for one process after the other.
   *
   * @param pauses between the attempts at a failing event
   */
  protected abstract EventStream stream(
      Map<String, PostgresDatabase> databases, List<Duration> pauses);

  @BeforeEach
  void openDatabases() {
    databases =
        new TestDatabases(
            new IdGenerator(Clock.systemUTC(), 1), Clock.systemUTC(), new SimpleMeterRegistry());
    var opened = databases.open(List.of("harbour", "town"));
    harbour = opened.get("harbour");
    town = opened.get("town");
  }

  @AfterEach
  void closeAll() {
    streams.forEach(EventStream::close);
    databases.drop();
  }

  EventStream start(ServiceDescription... services) {
    var stream = stream(Map.of("harbour", harbour, "town", town), QUICKLY);
    streams.add(stream);
    stream.start(List.of(services));
    return stream;
  }

  void stop(EventStream stream) {
    streams.remove(stream);
    stream.close();
  }

  static ServiceDescription town() {
    return new ServiceDescription("town");
  }

  /** A description with one consumer that notes what it sees. */
  static ServiceDescription townThatLogs() {
    return town().consume("log", HarbourEvent.class, (tx, event) -> note(tx, "log", event));
  }

  void emit(Event... events) {
    harbour.transact(tx -> {
      List.of(events).forEach(tx::emit);
      return null;
    });
  }

  static void note(Transaction tx, String consumer, Event event) {
    tx.handle()
        .createUpdate("INSERT INTO effect (consumer, what) VALUES (:consumer, :what)")
        .bind("consumer", consumer)
        .bind("what", event.toString())
        .execute();
  }

  /** What a consumer has noted, in order. */
  List<String> effects(String consumer) {
    return town.read(handle ->
        handle
            .createQuery("SELECT what FROM effect WHERE consumer = :consumer ORDER BY nth")
            .bind("consumer", consumer)
            .mapTo(String.class)
            .list());
  }

  static HarbourEvent arrived(String ship, int nth) {
    return new HarbourEvent.ShipArrived(ship, nth);
  }
}
