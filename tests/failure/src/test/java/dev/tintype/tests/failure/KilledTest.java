package dev.tintype.tests.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.application.Provisioning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes and servers are killed while people go on; nothing acknowledged may be lost. */
class KilledTest {
  private static final List<String> ROLES = roles();
  private static RealCluster cluster;
  private static Crowd crowd;
  private int before;

  private static List<String> roles() {
    var roles = new ArrayList<>(Provisioning.services());
    roles.add("public-http");
    return roles;
  }

  @BeforeAll
  static void start() {
    cluster = RealCluster.start(ROLES);
    crowd = new Crowd(cluster, 8);
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @ParameterizedTest
  @FieldSource("ROLES")
  void aKilledProcessLosesNothing(String role) {
    begin();
    cluster.cluster().kill(role);
    goOnAndCheck();
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "nats", "redis", "mongo", "s3"})
  void aKilledServerLosesNothing(String server) {
    begin();
    cluster.cluster().kill(server);
    goOnAndCheck();
  }

  @Test
  void withoutNatsForAWhileNothingIsLost() {
    begin();
    cluster.cluster().takeAway("nats");
    LockSupport.parkNanos(Duration.ofSeconds(20).toNanos()); // the outage itself
    cluster.cluster().bringBack("nats");
    goOnAndCheck();
  }

  private void begin() {
    before = crowd.posts().size();
    crowd.start();
    crowd.awaitPosts(10);
  }

  private void goOnAndCheck() {
    crowd.awaitPosts(30);
    crowd.rest();
    cluster.settle();
    new Invariants(crowd).check(before);
    for (String service : Provisioning.services()) {
      assertThat(cluster.deadLetters(service)).as("dead letters of %s", service).isZero();
    }
  }
}
