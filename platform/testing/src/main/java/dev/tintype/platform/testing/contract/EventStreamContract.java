package dev.tintype.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.harbour.api.HarbourEvent;
import dev.tintype.harbour.api.HarbourEvent.ShipArrived;
import dev.tintype.harbour.api.WeatherEvent;
import dev.tintype.harbour.api.WeatherEvent.WindTurned;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messaging.ServiceDescription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every event stream promises while handlers do well; each adapter runs this. */
public abstract class EventStreamContract extends StreamFixture {

  @Test
  void anEventReachesEveryConsumerOnce() {
    var stream =
        start(
            townThatLogs()
                .consume("other", HarbourEvent.class, (tx, event) -> note(tx, "other", event)));
    emit(arrived("Aurora", 1));
    stream.settle(PATIENCE);
    assertThat(effects("log")).containsExactly("ShipArrived[ship=Aurora, nth=1]");
    assertThat(effects("other")).containsExactly("ShipArrived[ship=Aurora, nth=1]");
  }

  @Test
  void eventsFromBeforeTheStartArriveToo() {
    emit(arrived("Aurora", 1), new HarbourEvent.ShipLeft("Aurora"));
    var stream = start(townThatLogs());
    stream.settle(PATIENCE);
    assertThat(effects("log"))
        .containsExactly("ShipArrived[ship=Aurora, nth=1]", "ShipLeft[ship=Aurora]");
  }

  @Test
  void aRolledBackEventNeverHappened() {
    var stream = start(townThatLogs());
    assertThatThrownBy(() ->
            harbour.transact(tx -> {
              tx.emit(arrived("Aurora", 1));
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");
    emit(arrived("Borealis", 1));
    stream.settle(PATIENCE);
    assertThat(effects("log")).containsExactly("ShipArrived[ship=Borealis, nth=1]");
  }

  @Test
  void aConsumerSeesEventsOfItsOwnRootOnly() {
    var stream =
        start(
            townThatLogs()
                .consume("vane", WeatherEvent.class, (tx, event) -> note(tx, "vane", event)));
    emit(arrived("Aurora", 1), new WindTurned("north"), arrived("Aurora", 2));
    stream.settle(PATIENCE);
    assertThat(effects("vane")).containsExactly("WindTurned[direction=north]");
    assertThat(effects("log")).hasSize(2);
  }

  @Test
  void eventsOfOneKeyArriveInTheOrderOfTheirCommits() throws Exception {
    var stream = start(townThatLogs());
    int writers = 6;
    int each = 25;
    harbour.transact(
        tx -> tx.handle().execute("CREATE TABLE berth (ship text PRIMARY KEY, arrivals int)"));
    harbour.transact(
        tx -> tx.handle().execute("INSERT INTO berth VALUES ('Aurora', 0), ('Borealis', 0)"));
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < writers; writer++) {
        var ship = writer % 2 == 0 ? "Aurora" : "Borealis";
        executor.submit(() -> Collections.nCopies(each, ship).forEach(this::arriveOnceMore));
      }
    }
    stream.settle(PATIENCE);
    for (var ship : List.of("Aurora", "Borealis")) {
      List<String> expected = new ArrayList<>();
      for (int nth = 1; nth <= each * writers / 2; nth++) {
        expected.add(arrived(ship, nth).toString());
      }
      assertThat(effects("log").stream().filter(what -> what.contains(ship)).toList())
          .isEqualTo(expected);
    }
  }

  @Test
  void anEventOfALongTransactionArrivesAfterThoseThatOvertookIt() throws Exception {
    var stream = start(townThatLogs());
    var begun = new CountDownLatch(1);
    var overtaken = new CountDownLatch(1);
    var slow =
        Thread.ofVirtual()
            .start(() ->
                harbour.transact(tx -> {
                  tx.handle().execute("CREATE TABLE takes_a_transaction_id ()");
                  tx.emit(arrived("Slow", 1));
                  begun.countDown();
                  await(overtaken);
                  return null;
                }));
    await(begun);
    emit(arrived("Quick", 1));
    stream.settle(PATIENCE);
    assertThat(effects("log")).containsExactly("ShipArrived[ship=Quick, nth=1]");
    overtaken.countDown();
    slow.join();
    stream.settle(PATIENCE);
    assertThat(effects("log"))
        .containsExactly("ShipArrived[ship=Quick, nth=1]", "ShipArrived[ship=Slow, nth=1]");
  }

  @Test
  void eventsHandledTogetherHaveTheirEffectsInOrder() {
    List<String> expected = new ArrayList<>();
    for (int nth = 1; nth <= 30; nth++) {
      emit(arrived("Aurora", nth));
      expected.add(arrived("Aurora", nth).toString());
    }
    var stream =
        start(
            town()
                .consumeTogether(
                    "log",
                    HarbourEvent.class,
                    (tx, events) -> events.forEach(event -> note(tx, "log", event))));
    stream.settle(PATIENCE);
    assertThat(effects("log")).isEqualTo(expected);
  }

  @Test
  void oneThatFailsAmongEventsHandledTogetherHoldsUpNoOther() {
    emit(arrived("Aurora", 1), arrived("Wreck", 1), arrived("Borealis", 1));
    var stream =
        start(
            town()
                .consumeTogether(
                    "log",
                    HarbourEvent.class,
                    (tx, events) -> {
                      events.forEach(event -> note(tx, "log", event));
                      if (events.contains(arrived("Wreck", 1))) {
                        throw new IllegalStateException("sinks");
                      }
                    }));
    stream.settle(PATIENCE);
    assertThat(effects("log"))
        .containsExactlyInAnyOrder(
            arrived("Aurora", 1).toString(), arrived("Borealis", 1).toString());
  }

  @Test
  void aConsumerGoesOnWhereItWasAfterARestart() {
    var first = start(townThatLogs());
    emit(arrived("Aurora", 1));
    first.settle(PATIENCE);
    stop(first);
    emit(arrived("Aurora", 2));
    var second = start(townThatLogs());
    second.settle(PATIENCE);
    assertThat(effects("log"))
        .containsExactly("ShipArrived[ship=Aurora, nth=1]", "ShipArrived[ship=Aurora, nth=2]");
  }

  @Test
  void twoProcessesShareAConsumer() {
    var seen = ConcurrentHashMap.<String>newKeySet();
    var first = start(townThatNotesWho("first", seen));
    emit(arrived("Aurora", 1));
    first.settle(PATIENCE);
    var second = start(townThatNotesWho("second", seen));
    for (int nth = 2; nth <= 50; nth++) {
      emit(arrived("Aurora", nth));
    }
    first.settle(PATIENCE);
    stop(first);
    emit(arrived("Aurora", 51));
    second.settle(PATIENCE);
    assertThat(effects("log")).hasSize(51).doesNotHaveDuplicates();
    assertThat(seen).containsExactlyInAnyOrder("first", "second");
  }

  @Test
  void consumersMayEmitEventsOfTheirOwn() {
    var stream =
        start(
            town()
                .consume(
                    "echo",
                    HarbourEvent.class,
                    (tx, event) -> {
                      if (event instanceof ShipArrived arrived && arrived.nth() < 5) {
                        harbourEmitsNext(arrived);
                      }
                      note(tx, "echo", event);
                    }));
    emit(arrived("Aurora", 1));
    stream.settle(PATIENCE);
    assertThat(effects("echo")).hasSize(5);
  }

  @Test
  void aSlowConsumerWorksOnSeveralKeysAtATime() throws Exception {
    var together = new CyclicBarrier(2);
    var stream =
        start(
            town()
                .consumeSlowly(
                    "slow",
                    HarbourEvent.class,
                    event -> {
                      meet(together);
                      noteOutside("slow", event);
                    }));
    emit(arrived("Aurora", 1), arrived("Borealis", 1));
    stream.settle(PATIENCE);
    assertThat(effects("slow")).hasSize(2);
  }

  @Test
  void aSlowConsumerKeepsTheOrderOfAKey() {
    var stream =
        start(
            town().consumeSlowly("slow", HarbourEvent.class, event -> noteOutside("slow", event)));
    List<String> expected = new ArrayList<>();
    for (int nth = 1; nth <= 20; nth++) {
      emit(arrived("Aurora", nth));
      expected.add(arrived("Aurora", nth).toString());
    }
    stream.settle(PATIENCE);
    assertThat(effects("slow")).isEqualTo(expected);
  }

  @Test
  void settlingTellsWhatIsStillUnderWay() {
    var release = new CountDownLatch(1);
    var stream = start(town().consumeSlowly("stuck", HarbourEvent.class, event -> await(release)));
    emit(arrived("Aurora", 1));
    assertThatThrownBy(() -> stream.settle(Duration.ofMillis(100)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("under way");
    release.countDown();
    stream.settle(PATIENCE);
  }

  private ServiceDescription townThatNotesWho(String who, Set<String> seen) {
    return town()
        .consume(
            "log",
            HarbourEvent.class,
            (tx, event) -> {
              seen.add(who);
              note(tx, "log", event);
            });
  }

  /** Takes a transaction id first and the ship's lock second, as real commands do. */
  private void arriveOnceMore(String ship) {
    harbour.transact(tx -> {
      tx.handle().createQuery("SELECT pg_current_xact_id()::text").mapTo(String.class).one();
      int nth =
          tx.handle()
              .createQuery(
                  "UPDATE berth SET arrivals = arrivals + 1 WHERE ship = :ship"
                      + " RETURNING arrivals")
              .bind("ship", ship)
              .mapTo(Integer.class)
              .one();
      tx.emit(arrived(ship, nth));
      return null;
    });
  }

  /** Stands for a service whose consumer of these events emits more of them. */
  private void harbourEmitsNext(ShipArrived arrived) {
    var thread = Thread.ofVirtual().start(() -> emit(arrived(arrived.ship(), arrived.nth() + 1)));
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void noteOutside(String consumer, Event event) {
    town.transact(tx -> {
      note(tx, consumer, event);
      return null;
    });
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("waited in vain");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
