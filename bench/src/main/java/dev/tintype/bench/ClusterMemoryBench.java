package dev.tintype.bench;

import dev.tintype.platform.localservers.LocalServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The memory of each role and server of a cluster: when it is up, after use, and at rest. */
final class ClusterMemoryBench {
  private static final Duration SETTLED = Duration.ofSeconds(20);
  private static final Duration USED = Duration.ofSeconds(15);
  private static final Duration QUIET = Duration.ofMinutes(3);

  private ClusterMemoryBench() {}

  static void run() throws IOException {
    try (var world = World.inACluster()) {
      LockSupport.parkNanos(SETTLED.toNanos());
      Map<String, Long> before = kilobytes(world);
      HomeTimelineBench.fill(world, 40, 400, 15, 40);
      var home =
          new Load.Target(
              world.address().resolve("/api/v1/timelines/home"),
              connection ->
                  "Cookie: tintype_session="
                      + world.people().get(connection % 40).token().text()
                      + "\r\n");
      System.out.println(Load.get(home, 32, USED, USED, world::cpuSeconds));
      Map<String, Long> after = kilobytes(world);
      LockSupport.parkNanos(QUIET.toNanos());
      print(before, after, kilobytes(world));
    }
  }

  private static void print(
      Map<String, Long> before, Map<String, Long> after, Map<String, Long> rest) {
    System.out.printf(
        "memory in MB, load average %.0f%n%-14s %8s %8s %8s%n",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        "",
        "started",
        "used",
        "at rest");
    before.forEach((name, its) -> line(name, its, after.get(name), rest.get(name)));
    line("all", sum(before), sum(after), sum(rest));
  }

  private static void line(String name, long before, long after, long rest) {
    System.out.printf("%-14s %8d %8d %8d%n", name, before / 1024, after / 1024, rest / 1024);
  }

  private static long sum(Map<String, Long> kilobytes) {
    return kilobytes.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<String, Long> kilobytes(World world) throws IOException {
    var all = new LinkedHashMap<String, Long>();
    for (Map.Entry<String, LocalServer> member : world.members().entrySet()) {
      long its = 0;
      for (ProcessHandle process : processes(member.getValue())) {
        its += MemoryBench.proportionalKilobytes(process.pid());
      }
      all.put(member.getKey(), its);
    }
    return all;
  }

  private static List<ProcessHandle> processes(LocalServer member) {
    return ProcessHandle.of(member.pid()).stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .toList();
  }
}
