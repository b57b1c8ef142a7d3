package dev.tintype.platform.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.testing.TestDatabases;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobsTest {
  private static final Duration SOON = Duration.ofMillis(5);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<AutoCloseable> started = new ArrayList<>();
  private TestDatabases databases;
  private PostgresDatabase town;

  @BeforeEach
  void open() {
    var clock = Clock.systemUTC();
    databases = new TestDatabases(new IdGenerator(clock, 1), clock, meters);
    town = databases.open("town");
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : started) {
      one.close();
    }
    databases.drop();
  }

  @Test
  void aJobRunsAgainAndAgain() throws Exception {
    var turns = new CountDownLatch(3);
    start(SOON, turns::countDown);
    assertThat(turns.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aJobThatFailsIsCountedAndRunAgain() throws Exception {
    var turns = new CountDownLatch(3);
    start(
        SOON,
        () -> {
          turns.countDown();
          throw new IllegalStateException("out of coal");
        });
    assertThat(turns.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(meters.get("tintype_job_failures").tag("job", "sweep").counter().count())
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void aJobRunsInOneProcessUntilThatDies() throws Exception {
    var firstTurns = new Semaphore(0);
    var secondTurns = new Semaphore(0);
    var dying = start(SOON, firstTurns::release);
    assertThat(firstTurns.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    start(SOON, secondTurns::release);
    assertThat(firstTurns.tryAcquire(20, 20, TimeUnit.SECONDS)).isTrue();
    assertThat(secondTurns.availablePermits()).isZero();
    dying.close();
    assertThat(secondTurns.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aJobMayBeRunAtOnce() {
    var turns = new AtomicInteger();
    var jobs = start(Duration.ofDays(1), turns::incrementAndGet);
    jobs.run("town", "sweep");
    assertThat(turns).hasValue(1);
    assertThat(meters.get("tintype_job_last_success_seconds").gauge().value()).isPositive();
    assertThatThrownBy(() -> jobs.run("town", "unknown"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Started start(Duration every, Runnable work) {
    var ownership = new Ownership(town);
    var jobs = new Jobs(started.isEmpty() ? meters : new SimpleMeterRegistry());
    jobs.start(
        List.of(new ServiceDescription("town").every(every, "sweep", work)),
        Map.of("town", ownership));
    var both = new Started(jobs, ownership);
    started.add(both);
    return both;
  }

  /** What one process runs. */
  private record Started(Jobs jobs, Ownership ownership) implements AutoCloseable {
    void run(String service, String job) {
      jobs.run(service, job);
    }

    @Override
    public void close() {
      jobs.close();
      ownership.close();
    }
  }
}
