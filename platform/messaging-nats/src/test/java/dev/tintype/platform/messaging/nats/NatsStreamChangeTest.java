package dev.tintype.platform.messaging.nats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/**
 * Processes, lanes and adapters change from one start to the next; every event keeps its one
 * effect.
 */
class NatsStreamChangeTest extends NatsStreamTrial {

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
}
