package dev.tintype.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.harbour.api.HarbourEvent;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messaging.ServiceDescription;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every event stream promises when handlers fail; each adapter runs this. */
public abstract class DeadLetterContract extends StreamFixture {
  private final Set<String> poisoned = ConcurrentHashMap.newKeySet();
  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void aFailingEventIsTriedAgainUntilItWorks() {
    var stream =
        start(
            town()
                .consume(
                    "log",
                    HarbourEvent.class,
                    (tx, event) -> {
                      note(tx, "log", event);
                      if (attempts.incrementAndGet() < 3) {
                        throw new IllegalStateException("not yet");
                      }
                    }));
    emit(arrived("Aurora", 1));
    stream.settle(PATIENCE);
    assertThat(effects("log")).hasSize(1);
    assertThat(stream.deadLetters().count("town")).isZero();
  }

  @Test
  void afterTheLastAttemptAnEventIsADeadLetter() {
    poisoned.add("Aurora");
    var stream = start(townThatChokes());
    emit(arrived("Aurora", 1));
    stream.settle(PATIENCE);
    assertThat(stream.deadLetters().list("town", 0, 10))
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.consumer()).isEqualTo("log");
          assertThat(letter.type()).isEqualTo("ShipArrived");
          assertThat(letter.key()).isEqualTo("Aurora");
          assertThat(letter.payload()).contains("Aurora");
          assertThat(letter.attempts()).isEqualTo(QUICKLY.size() + 1);
          assertThat(letter.error()).contains("choked");
        });
    assertThat(effects("log")).isEmpty();
  }

  @Test
  void aPoisonedKeyHoldsNoOtherKeyBack() {
    poisoned.add("Aurora");
    var stream = start(townThatChokes());
    emit(arrived("Aurora", 1), arrived("Borealis", 1), arrived("Cygnus", 1));
    emit(arrived("Borealis", 2));
    stream.settle(PATIENCE);
    assertThat(effects("log"))
        .containsSubsequence(arrived("Borealis", 1).toString(), arrived("Borealis", 2).toString())
        .contains(arrived("Cygnus", 1).toString())
        .hasSize(3);
  }

  @Test
  void laterEventsOfAFailingKeyWaitForIt() {
    var stream =
        start(
            town()
                .consume(
                    "log",
                    HarbourEvent.class,
                    (tx, event) -> {
                      if (event.equals(arrived("Aurora", 1)) && attempts.incrementAndGet() < 3) {
                        throw new IllegalStateException("not yet");
                      }
                      note(tx, "log", event);
                    }));
    emit(arrived("Aurora", 1));
    emit(arrived("Aurora", 2));
    emit(arrived("Aurora", 3));
    stream.settle(PATIENCE);
    assertThat(effects("log"))
        .containsExactly(
            arrived("Aurora", 1).toString(),
            arrived("Aurora", 2).toString(),
            arrived("Aurora", 3).toString());
  }

  @Test
  void aDeadLetterNoLongerHoldsItsKeyBack() {
    var stream =
        start(
            town()
                .consume(
                    "log",
                    HarbourEvent.class,
                    (tx, event) -> {
                      if (event.equals(arrived("Aurora", 1))) {
                        throw new IllegalStateException("never");
                      }
                      note(tx, "log", event);
                    }));
    emit(arrived("Aurora", 1), arrived("Aurora", 2));
    stream.settle(PATIENCE);
    assertThat(effects("log")).containsExactly(arrived("Aurora", 2).toString());
    assertThat(stream.deadLetters().count("town")).isOne();
  }

  @Test
  void aReplayedDeadLetterGetsItsEffect() {
    poisoned.add("Aurora");
    var stream = start(townThatChokes());
    emit(arrived("Aurora", 1));
    stream.settle(PATIENCE);
    var letter = stream.deadLetters().list("town", 0, 10).getFirst();
    poisoned.clear();
    assertThat(stream.deadLetters().replay("town", "log", letter.eventId())).isTrue();
    stream.settle(PATIENCE);
    assertThat(effects("log")).containsExactly(arrived("Aurora", 1).toString());
    assertThat(stream.deadLetters().count("town")).isZero();
    assertThat(stream.deadLetters().replay("town", "log", letter.eventId())).isFalse();
  }

  @Test
  void aDiscardedDeadLetterIsGone() {
    poisoned.add("Aurora");
    var stream = start(townThatChokes());
    emit(arrived("Aurora", 1));
    stream.settle(PATIENCE);
    var letter = stream.deadLetters().list("town", 0, 10).getFirst();
    assertThat(stream.deadLetters().discard("town", "log", letter.eventId())).isTrue();
    assertThat(stream.deadLetters().discard("town", "log", letter.eventId())).isFalse();
    stream.settle(PATIENCE);
    assertThat(stream.deadLetters().list("town", 0, 10)).isEmpty();
    assertThat(effects("log")).isEmpty();
  }

  @Test
  void deadLettersOutliveARestart() {
    poisoned.add("Aurora");
    var first = start(townThatChokes());
    emit(arrived("Aurora", 1));
    first.settle(PATIENCE);
    stop(first);
    var second = start(townThatChokes());
    assertThat(second.deadLetters().count("town")).isOne();
  }

  @Test
  void aSlowConsumerIsRetriedToo() {
    var stream =
        start(
            town()
                .consumeSlowly(
                    "slow",
                    HarbourEvent.class,
                    event -> {
                      if (attempts.incrementAndGet() < 3) {
                        throw new IllegalStateException("not yet");
                      }
                      noteOutside(event);
                    }));
    emit(arrived("Aurora", 1));
    stream.settle(PATIENCE);
    assertThat(effects("slow")).hasSize(1);
  }

  @Test
  void anErrorIsAFailureLikeAnyOther() {
    var stream =
        start(
            town()
                .consume(
                    "log",
                    HarbourEvent.class,
                    (tx, event) -> {
                      throw new StackOverflowError("too deep");
                    }));
    emit(arrived("Aurora", 1));
    stream.settle(PATIENCE);
    assertThat(stream.deadLetters().list("town", 0, 10).getFirst().error()).contains("too deep");
  }

  private ServiceDescription townThatChokes() {
    return town()
        .consume(
            "log",
            HarbourEvent.class,
            (tx, event) -> {
              if (poisoned.contains(event.ship())) {
                throw new IllegalStateException("choked on " + event.ship());
              }
              note(tx, "log", event);
            });
  }

  private void noteOutside(Event event) {
    town.transact(tx -> {
      note(tx, "slow", event);
      return null;
    });
  }
}
