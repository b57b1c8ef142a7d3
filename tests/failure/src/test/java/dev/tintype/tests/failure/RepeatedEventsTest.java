package dev.tintype.tests.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events come again, or out of their order. */
@ExtendWith(OneTrial.class)
class RepeatedEventsTest {
  private static final int COPIES = 15;
  private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

  private final Trial trial;
  private final Administrator administrator;

  RepeatedEventsTest(Trial trial) {
    this.trial = trial;
    this.administrator = new Administrator(trial.site());
  }

  @Test
  void copiesAndStrangersInTheStreamsChangeNothing() throws Exception {
    trial.begin();
    try (var streams = new EventStreams(trial.site())) {
      var used = streams.used();
      assertThat(used).contains("EVENTS_identity", "EVENTS_relationship", "EVENTS_content");
      for (String stream : used) {
        streams.copyBackwards(stream, COPIES);
        streams.addStranger(stream);
      }
    }
    trial.goOnAndCheck();
  }

  @Test
  void deletedConsumersAreMadeAgain() throws Exception {
    trial.begin();
    try (var streams = new EventStreams(trial.site())) {
      for (String stream : streams.used()) {
        streams.deleteConsumers(stream);
      }
    }
    trial.goOnAndCheck();
  }

  @Test
  void aConsumerIsRebuiltFromTheCommandLine() throws Exception {
    trial.begin();
    trial.crowd().rest();
    trial.site().settle();
    try (var profile = administrator.open("profile")) {
      profile.execute("UPDATE profile SET posts = 0");
    }
    assertThat(administrator.runs("rebuild", "profile", "post-counts", "start").text())
        .isEqualTo("done");
    awaitCounts();
    assertThat(administrator.runs("rebuild", "feed", "posts", "start").text()).isEqualTo("done");
    trial.goOnAgainAndCheck();

    assertThat(administrator.runs("rebuild", "feed", "nothing", "start").text())
        .contains("consumer that runs");
    assertThat(administrator.runs("rebuild", "feed", "posts", "yesterday").text())
        .startsWith("tintype: rebuild takes");
  }

  /** The consumer is put back at once, but its events are handled in their own time. */
  private void awaitCounts() {
    long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    long wanted = trial.crowd().posts().size();
    try (var profile = administrator.open("profile")) {
      while (profile.createQuery("SELECT sum(posts) FROM profile").mapTo(Long.class).one()
          < wanted) {
        assertThat(System.nanoTime()).as("the counts are not there again").isLessThan(until);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }
}
