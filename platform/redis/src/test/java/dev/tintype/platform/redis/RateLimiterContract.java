package dev.tintype.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.http.RateLimiter;
import dev.tintype.platform.http.RateLimiter.Allowance;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every rate limiter does; each adapter has a subclass. */
abstract class RateLimiterContract {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final String key = "files 192.0.2." + UUID.randomUUID();

  abstract RateLimiter limiter();

  @Test
  void whatIsLeftIsCountedDown() {
    Instant before = Instant.now();
    var first = limiter().take(key, 3, LONG);
    assertThat(first.allowed()).isTrue();
    assertThat(first.limit()).isEqualTo(3);
    assertThat(first.remaining()).isEqualTo(2);
    assertThat(first.resetsAt())
        .isBetween(before.plus(LONG).minusSeconds(1), Instant.now().plus(LONG).plusSeconds(1));
    assertThat(limiter().take(key, 3, LONG).remaining()).isEqualTo(1);
    assertThat(limiter().take(key, 3, LONG).allowed()).isTrue();
    var beyond = limiter().take(key, 3, LONG);
    assertThat(beyond.allowed()).isFalse();
    assertThat(beyond.remaining()).isZero();
  }

  @Test
  void keysAreCountedApart() {
    limiter().take(key, 1, LONG);
    assertThat(limiter().take(key + " other", 1, LONG).allowed()).isTrue();
    assertThat(limiter().take(key, 1, LONG).allowed()).isFalse();
  }

  @Test
  void theWindowBeginsWithTheFirstAndIsNotMovedByLaterOnes() {
    Instant end = limiter().take(key, 1, LONG).resetsAt();
    assertThat(limiter().take(key, 1, LONG).resetsAt())
        .isBetween(end.minusMillis(200), end.plusMillis(200));
  }

  @Test
  void afterItsWindowAKeyIsFreeAgain() {
    assertThat(limiter().take(key, 1, SHORT).allowed()).isTrue();
    Instant patience = Instant.now().plusSeconds(10);
    Allowance last = limiter().take(key, 1, SHORT);
    while (!last.allowed() && Instant.now().isBefore(patience)) {
      last = limiter().take(key, 1, SHORT);
    }
    assertThat(last.allowed()).isTrue();
    assertThat(last.remaining()).isZero();
  }

  @Test
  void exactlyTheLimitGetsThroughHoweverManyComeAtOnce() throws Exception {
    var limiter = limiter();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var takes =
          IntStream.range(0, 200)
              .<Callable<Allowance>>mapToObj(_ -> () -> limiter.take(key, 50, LONG))
              .toList();
      long allowed = 0;
      for (var take : threads.invokeAll(takes)) {
        allowed += take.get().allowed() ? 1 : 0;
      }
      assertThat(allowed).isEqualTo(50);
    }
  }
}
