package dev.tintype.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.runtime.Leases;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every kind of leases promises. */
abstract class LeasesContract {
  private final String ann = "presence.ann." + UUID.randomUUID();
  private final String ben = "presence.ben." + UUID.randomUUID();

  abstract Leases leases();

  @Test
  void whatIsHeldIsHeldUntilItIsReleased() {
    assertThat(leases().held(List.of(ann, ben))).isEmpty();
    leases().renew(List.of(ann));
    leases().renew(List.of(ann));
    assertThat(leases().held(List.of(ann, ben))).containsExactly(ann);
    assertThat(leases().release(ann)).isTrue();
    assertThat(leases().held(List.of(ann, ben))).isEmpty();
  }

  @Test
  void manyAreHeldAtOnce() {
    var many = IntStream.range(0, 1_200).mapToObj(i -> ann + "." + i).toList();
    leases().renew(many);
    assertThat(leases().held(many)).hasSize(1_200);
    assertThat(leases().held(List.of())).isEmpty();
    leases().renew(List.of());
  }
}
