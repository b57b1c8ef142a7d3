package dev.tintype.tests.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every process is replaced, one after the other, as at an upgrade. */
@ExtendWith(OneTrial.class)
class ReplacedTest {
  private final Trial trial;

  ReplacedTest(Trial trial) {
    this.trial = trial;
  }

  @Test
  void noRequestFailsThatOneRetryDoesNotMend() {
    trial.begin();
    for (String name : trial.site().cluster().managementPorts().keySet()) {
      trial.site().cluster().replace(name);
    }
    trial.goOnAndCheck();
    assertThat(trial.crowd().secondFailures()).as("%s", trial.crowd().troubles()).isZero();
  }
}
