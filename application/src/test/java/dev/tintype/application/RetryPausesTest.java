package dev.tintype.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.messaging.delivery.RetryPlan;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.GivenSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetryPausesTest {
  @Test
  void theyAreTheUsualOnesWhereNothingIsSaid() {
    assertThat(RetryPauses.from(given())).isEqualTo(RetryPlan.DEFAULT);
  }

  @Test
  void theyAreThoseThatAreGiven() {
    assertThat(RetryPauses.from(given("events.retry-pauses=50ms, 2s,1h")).pauses())
        .containsExactly(Duration.ofMillis(50), Duration.ofSeconds(2), Duration.ofHours(1));
  }

  @Test
  void whatIsNoPauseIsRefusedWithTheSetting() {
    assertThatThrownBy(() -> RetryPauses.from(given("events.retry-pauses=1s,soon")))
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining("events.retry-pauses")
        .hasMessageContaining("soon");
  }

  private static GivenSettings given(String... sets) {
    return new GivenSettings(null, Map.of(), List.of(sets));
  }
}
