package dev.tintype.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class IdGeneratorTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Clock STOPPED = Clock.fixed(NOON, ZoneOffset.UTC);

  @Test
  void idsRiseEvenWhenTheClockStandsStill() {
    var ids = new IdGenerator(STOPPED, 3);
    long last = 0;
    for (int i = 0; i < 5_000; i++) {
      long id = ids.next(IdKind.POST);
      assertThat(id).isGreaterThan(last);
      last = id;
    }
  }

  @Test
  void anIdTellsItsKindAndItsTime() {
    var ids = new IdGenerator(STOPPED, 127);

    assertThat(Id.kindOf(ids.nextAccount().value())).isEqualTo(IdKind.ACCOUNT.number());
    assertThat(Id.kindOf(ids.nextPost().value())).isEqualTo(IdKind.POST.number());
    assertThat(IdGenerator.timeOf(ids.nextMedia().value())).isEqualTo(NOON);
    assertThat(IdGenerator.smallestAt(NOON)).isLessThanOrEqualTo(ids.nextMedia().value());
  }

  @Test
  void threadsNeverGetTheSameId() {
    var ids = new IdGenerator(Clock.systemUTC(), 0);
    Set<Long> seen = java.util.Collections.synchronizedSet(new HashSet<>());
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        executor.submit(() -> {
          for (int j = 0; j < 2_000; j++) {
            seen.add(ids.next(IdKind.ROW));
          }
        });
      }
    }
    assertThat(seen).hasSize(16_000);
  }

  @Test
  void idsOfLongFromNowAreStillPositive() {
    var late = Clock.fixed(Instant.parse("2095-01-01T00:00:00Z"), ZoneOffset.UTC);

    assertThat(new IdGenerator(late, 127).next(IdKind.EVENT)).isPositive();
  }

  @Test
  void aNodeOutOfRangeIsRefused() {
    assertThatThrownBy(() -> new IdGenerator(STOPPED, 128))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
