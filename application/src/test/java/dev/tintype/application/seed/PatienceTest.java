package dev.tintype.application.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void aBusyMachineIsAskedAgain() {
    Patience.with(() -> {
      if (attempts.incrementAndGet() < 3) {
        throw new RefusedException(new Refusal.Unavailable());
      }
    });

    assertThat(attempts).hasValue(3);
  }

  @Test
  void aPlainNoIsHeardAtOnce() {
    assertThatThrownBy(() ->
            Patience.with(() -> {
              attempts.incrementAndGet();
              throw Refusal.notFound("person");
            }))
        .isInstanceOf(RefusedException.class);

    assertThat(attempts).hasValue(1);
  }
}
