package dev.tintype.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts of an installation that was built and filled before, until a signed-in home page is
 * answered; with the processors' time, which other work of the machine changes less.
 */
final class StartBench {
  private StartBench() {}

  static void run(int times) throws Exception {
    List<Double> seconds = new ArrayList<>();
    List<Double> processors = new ArrayList<>();
    try (var installation = new Installation()) {
      installation.signIn("mira");
      for (int time = 0; time < times; time++) {
        installation.stop();
        installation.start();
        seconds.add(installation.untilHome());
        processors.add(
            installation.processes().stream()
                    .mapToLong(it -> it.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                    .sum()
                / 1e3);
      }
    }
    System.out.printf(
        "warm start: best %.2f s, median %.2f s of %d; %.2f s of processors (aim 4 s)%n",
        seconds.stream().min(Double::compare).orElseThrow(),
        median(seconds),
        times,
        median(processors));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
