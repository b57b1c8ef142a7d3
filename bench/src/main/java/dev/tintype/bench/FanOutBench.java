package dev.tintype.bench;

import java.util.List;

/**
 * Posts of a few people whom all follow, until every one of them stands durably in every follower's
 * home. The followers' number is that of Rama's published measurement.
 */
final class FanOutBench {
  private static final int PEOPLE = 404;
  private static final int AUTHORS = 20;

  private FanOutBench() {}

  static void run(int posts) {
    try (var world = World.inOneProcess()) {
      long filling = System.nanoTime();
      world.signUp(PEOPLE);
      World.each(
          PEOPLE * AUTHORS,
          number -> {
            if (number / AUTHORS != number % AUTHORS) {
              world.follow(number / AUTHORS, number % AUTHORS);
            }
          });
      World.each(PEOPLE, world::visit);
      world.settle();
      System.out.printf("filled in %.0f s%n", (System.nanoTime() - filling) / 1e9);
      publish(world, posts / 4);
      double seconds = publish(world, posts);
      System.out.printf(
          "fan-out: %,d posts to %d followers each in %.1f s: %,.0f posts/s, %,.0f deliveries/s"
              + " (aim 60,000)%n",
          posts, PEOPLE - 1, seconds, posts / seconds, posts * (PEOPLE - 1) / seconds);
    }
  }

  /** Publishes and waits; the seconds that took. Then makes sure that the posts are there. */
  private static double publish(World world, int posts) {
    long began = System.nanoTime();
    World.each(posts, number -> world.post(number % AUTHORS, "Post " + number, List.of()));
    double published = (System.nanoTime() - began) / 1e9;
    world.settle();
    double delivered = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "%,d posts published in %.1f s, delivered in %.1f s%n", posts, published, delivered);
    for (int reader = 0; reader < PEOPLE; reader++) {
      int kept = world.home(reader).size();
      if (kept < 40) {
        throw new IllegalStateException("the home of " + reader + " has only " + kept + " posts");
      }
    }
    return delivered;
  }
}
