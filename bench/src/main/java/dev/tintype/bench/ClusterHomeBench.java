package dev.tintype.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/**
 * The home timeline's first page where each role is a process, as a ratio to the same page of the
 * same world where all is in one, in turns. The one process also runs the asking.
 */
final class ClusterHomeBench {
  private static final int CONNECTIONS = 32;

  /** As many processes as there are roles have yet to compile what they do. */
  private static final Duration WARM_UP = Duration.ofSeconds(60);

  private static final Duration TURN = Duration.ofSeconds(1);
  private static final int TURNS = 15;

  private ClusterHomeBench() {}

  static void run(int people, int posts, int follows, int withPictures) {
    try (var one = World.inOneProcess();
        var cluster = World.inACluster()) {
      for (World world : List.of(one, cluster)) {
        HomeTimelineBench.fill(world, people, posts, follows, withPictures);
        Load.get(target(world), CONNECTIONS, WARM_UP, TURN, () -> cpu(one, cluster));
      }
      var results =
          Load.alternately(
              List.of(target(cluster), target(one)),
              CONNECTIONS,
              TURN,
              TURNS,
              () -> cpu(one, cluster));
      Load.Result many = results.getFirst();
      Load.Result single = results.getLast();
      System.out.printf(
          "home timeline (%,d people, %,d posts), load average %.0f%n"
              + "in a cluster: %s%nin one process: %s%nratio %.2f, of processor time %.2f%n",
          people,
          posts,
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
          many,
          single,
          many.perSecond() / single.perSecond(),
          single.cpuMicros() / many.cpuMicros());
    }
  }

  private static Load.Target target(World world) {
    return new Load.Target(
        world.address().resolve("/api/v1/timelines/home"),
        connection ->
            "Cookie: tintype_session="
                + world.people().get(connection * 7 % world.people().size()).token().text()
                + "\r\n");
  }

  /** Both have all children of this process, and each its own PostgreSQL. */
  private static double cpu(World one, World cluster) {
    return one.cpuSeconds() + cluster.postgresCpuSeconds();
  }
}
