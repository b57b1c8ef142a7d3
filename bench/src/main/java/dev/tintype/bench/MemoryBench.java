package dev.tintype.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The memory of all processes together after the demo was filled and looked at, at once and after
 * quiet minutes. Pages that processes share count once (the kernel's proportional set size).
 */
final class MemoryBench {
  private static final List<String> PATHS =
      List.of("/", "/explore", "/@mira", "/@haneul", "/settings", "/api/v1/timelines/home");
  private static final int TIMES = 60;
  private static final Duration QUIET = Duration.ofMinutes(3);

  private MemoryBench() {}

  static void run() throws Exception {
    try (var installation = new Installation()) {
      installation.untilHome();
      for (String person : List.of("mira", "haneul", "olena_k")) {
        installation.signIn(person);
        World.each(
            PATHS.size() * TIMES, number -> installation.get(PATHS.get(number % PATHS.size())));
      }
      System.out.println("memory in use: " + text(installation));
      LockSupport.parkNanos(QUIET.toNanos());
      System.out.println(
          "memory at rest, after %d minutes: %s (aim 600 MB)"
              .formatted(QUIET.toMinutes(), text(installation)));
    }
  }

  private static String text(Installation installation) throws IOException {
    Map<String, Long> kilobytes = new TreeMap<>();
    long all = 0;
    for (ProcessHandle process : installation.processes()) {
      long its = proportionalKilobytes(process.pid());
      kilobytes.merge(name(process), its, Long::sum);
      all += its;
    }
    var text = new StringBuilder("%d MB".formatted(all / 1024));
    kilobytes.forEach((name, its) -> text.append(", %s %d MB".formatted(name, its / 1024)));
    return text.toString();
  }

  private static String name(ProcessHandle process) {
    String command = process.info().command().orElse("ended");
    return Path.of(command).getFileName().toString();
  }

  static long proportionalKilobytes(long process) throws IOException {
    Path file = Path.of("/proc", Long.toString(process), "smaps_rollup");
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      return 0;
    }
  }
}
