package dev.tintype.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.depot.api.DepotEvent.WagonLoaded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTableTest {
  private final OutboxTable outbox = new OutboxTable();
  private final Databases databases = Postgres.databases("outbox_");
  private PostgresDatabase depot;

  @BeforeEach
  void open() {
    depot = databases.open("depot");
    emit("A", 1);
  }

  @AfterEach
  void drop() {
    databases.drop();
  }

  @Test
  void anOlderTransactionThatWaitedForAYoungerOneComesAfterItInTheStream() throws Exception {
    var oldHasItsId = new CountDownLatch(1);
    var youngIsDone = new CountDownLatch(1);
    var older =
        Thread.ofVirtual()
            .start(() ->
                depot.transact(tx -> {
                  tx.handle().execute("SELECT pg_current_xact_id()");
                  tx.emit(new WagonLoaded("A", 3));
                  oldHasItsId.countDown();
                  await(youngIsDone);
                  return null;
                }));
    await(oldHasItsId);
    emit("A", 2);
    youngIsDone.countDown();
    older.join();
    publish();
    assertThat(payloads(0)).containsExactly(loaded("A", 1), loaded("A", 2), loaded("A", 3));
  }

  @Test
  void whatCommitsLateIsPublishedLateAndNotLost() throws Exception {
    var appended = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    var late =
        Thread.ofVirtual()
            .start(() ->
                depot.transact(tx -> {
                  outbox.append(tx.handle(), List.of(event("late")));
                  appended.countDown();
                  await(mayCommit);
                  return null;
                }));
    await(appended);
    emit("B", 1);
    publish();
    long seen = depot.read(outbox::head);
    assertThat(payloads(0)).containsExactly(loaded("A", 1), loaded("B", 1));
    mayCommit.countDown();
    late.join();
    publish();
    assertThat(payloads(seen)).containsExactly("{\"late\":true}");
  }

  @Test
  void numbersHaveNoGapsAndAreGivenOnce() throws Exception {
    try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < 3; writer++) {
        var key = "W" + writer;
        threads.execute(() -> {
          for (int nth = 0; nth < 20; nth++) {
            emit(key, nth);
            publish();
          }
        });
      }
    }
    publish();
    var events = depot.read(handle -> outbox.read(handle, "DepotEvent", 0, 1000));
    assertThat(events).hasSize(61);
    for (int nth = 0; nth < events.size(); nth++) {
      assertThat(events.get(nth).position()).isEqualTo(nth + 1);
    }
  }

  @Test
  void eventsArePrunedOnceTheyAreOldAndAllHavePassedThem() {
    emit("A", 2);
    emit("A", 3);
    publish();
    var later = Instant.now().plus(Duration.ofHours(80));
    note(Map.of("feed log", 3L, "profile log", 1L), later);
    assertThat(prune(Instant.now().minus(Duration.ofHours(72)), later)).isZero();
    assertThat(prune(later, later.minusSeconds(60))).isOne();
    assertThat(payloads(0)).containsExactly(loaded("A", 2), loaded("A", 3));
    note(Map.of("profile log", 3L), later);
    assertThat(prune(later, later.minusSeconds(60))).isEqualTo(2);
    emit("A", 4);
    publish();
    assertThat(depot.<Long>read(outbox::head)).isEqualTo(4);
  }

  @Test
  void aReaderThatHasNotBeenSeenForLongHoldsNothingBack() {
    publish();
    var now = Instant.now();
    note(Map.of("removed consumer", 0L), now.minus(Duration.ofDays(31)));
    assertThat(prune(now.plusSeconds(1), now.minus(Duration.ofDays(30)))).isOne();
  }

  private void emit(String key, int nth) {
    depot.transact(tx -> {
      tx.emit(new WagonLoaded(key, nth));
      return null;
    });
  }

  private void publish() {
    depot.transact(tx -> outbox.publish(tx.handle(), 1000));
  }

  private int prune(Instant before, Instant goneBefore) {
    return depot.transact(tx -> outbox.prune(tx.handle(), before, goneBefore, 1000));
  }

  private void note(Map<String, Long> readers, Instant now) {
    depot.transact(tx -> {
      outbox.noteReaders(tx.handle(), readers, now);
      return null;
    });
  }

  private List<String> payloads(long after) {
    return depot.read(handle -> outbox.read(handle, "DepotEvent", after, 1000)).stream()
        .map(OutboxEvent::payload)
        .toList();
  }

  private static OutboxEvent event(String key) {
    return new OutboxEvent(
        0, 42, "DepotEvent", "Late", key, "{\"late\":true}", null, Instant.now());
  }

  private static String loaded(String key, int nth) {
    return "{\"key\":\"" + key + "\",\"nth\":" + nth + "}";
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
