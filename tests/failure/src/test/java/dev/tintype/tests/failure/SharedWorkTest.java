package dev.tintype.tests.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two processes of one role. */
@ExtendWith(OneTrial.class)
class SharedWorkTest {
  private final Trial trial;

  SharedWorkTest(Trial trial) {
    this.trial = trial;
  }

  @Test
  void bothWork() {
    trial.begin();
    var before = List.of(work("content"), work("content-2"));
    var beforeEvents = List.of(events("feed.consumer"), events("feed.consumer-2"));
    trial.goOnAndCheck();
    assertThat(work("content")).as("queries of content").isGreaterThan(before.getFirst());
    assertThat(work("content-2")).as("queries of content-2").isGreaterThan(before.getLast());
    assertThat(events("feed.consumer")).as("events").isGreaterThan(beforeEvents.getFirst());
    assertThat(events("feed.consumer-2")).as("events").isGreaterThan(beforeEvents.getLast());
  }

  @ParameterizedTest
  @ValueSource(strings = {"content-2", "feed.consumer"})
  void oneThatIsKilledLosesNothingAndNobodyFailsTwice(String name) {
    trial.begin();
    trial.site().cluster().kill(name);
    trial.goOnAndCheck();
    assertThat(trial.crowd().secondFailures()).as("%s", trial.crowd().troubles()).isZero();
  }

  private double work(String process) {
    return sum(process, "tintype_bus_messages_seconds_count");
  }

  private double events(String process) {
    return sum(process, "tintype_events_handled_seconds_count");
  }

  private double sum(String process, String metric) {
    return trial
        .site()
        .ask(process, "/metrics")
        .lines()
        .filter(line -> line.startsWith(metric + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
