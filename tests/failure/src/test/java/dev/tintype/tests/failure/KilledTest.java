package dev.tintype.tests.failure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes and servers are killed while people go on; nothing acknowledged may be lost. */
@ExtendWith(OneTrial.class)
class KilledTest {
  static final List<String> ROLES = Trial.ROLES.stream().distinct().toList();

  private final Trial trial;

  KilledTest(Trial trial) {
    this.trial = trial;
  }

  @ParameterizedTest
  @FieldSource("ROLES")
  void aRoleWhoseProcessesAreKilledLosesNothing(String role) {
    trial.begin();
    var cluster = trial.site().cluster();
    cluster.kill(role);
    if (cluster.members().containsKey(role + "-2")) {
      cluster.kill(role + "-2");
    }
    trial.goOnAndCheck();
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "nats", "redis", "mongo", "s3"})
  void aKilledServerLosesNothing(String server) {
    trial.begin();
    trial.site().cluster().kill(server);
    trial.goOnAndCheck();
  }

  @Test
  void withoutNatsForAWhileNothingIsLost() {
    trial.begin();
    var cluster = trial.site().cluster();
    cluster.takeAway("nats");
    LockSupport.parkNanos(Duration.ofSeconds(20).toNanos()); // the outage itself
    cluster.bringBack("nats");
    trial.goOnAndCheck();
  }
}
