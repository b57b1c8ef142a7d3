package dev.tintype.bench;

import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * From the beginning of the request that makes a post until the post is in the homes of all 400
 * followers of its author, at rates that go down until the processors carry them; in a cluster, and
 * in one process in the same run.
 */
final class VisibleBench {
  private static final int FOLLOWERS = 400;
  private static final int AUTHORS = 5;
  private static final int SECONDS = 15;
  private static final List<Integer> RATES = List.of(100, 50, 25, 10, 5);

  private VisibleBench() {}

  static void run() {
    try (var cluster = World.inACluster()) {
      measure("in a cluster", cluster);
    }
    try (var one = World.inOneProcess()) {
      measure("in one process", one);
    }
  }

  private static void measure(String where, World world) {
    fill(world);
    new PostsSeen(world, AUTHORS, FOLLOWERS).run(10, SECONDS);
    for (int rate : RATES) {
      var result = new PostsSeen(world, AUTHORS, FOLLOWERS).run(rate, SECONDS);
      System.out.printf(
          "post to visible %s, %d followers, %d posts/s asked, load average %.0f: %s%n",
          where,
          FOLLOWERS,
          rate,
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
          result);
      if (result.carried()) {
        return;
      }
    }
  }

  /** All follow the authors, and have come to look, since homes are kept for visitors only. */
  private static void fill(World world) {
    long began = System.nanoTime();
    world.signUp(AUTHORS + FOLLOWERS);
    World.each(
        AUTHORS * FOLLOWERS, number -> world.follow(AUTHORS + number / AUTHORS, number % AUTHORS));
    World.each(FOLLOWERS, number -> world.visit(AUTHORS + number));
    world.settle();
    System.out.printf("filled in %.0f s%n", (System.nanoTime() - began) / 1e9);
  }
}
