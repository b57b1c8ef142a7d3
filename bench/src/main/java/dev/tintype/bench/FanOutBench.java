package dev.tintype.bench;

import java.util.List;

/**
 * Posts of people who all follow each other, until every one of them stands durably in every
 * follower's home. The followers' number is that of Rama's published measurement.
 */
final class FanOutBench {
  private static final int PEOPLE = 404;

  private FanOutBench() {}

  static void run(int posts) {
    try (var world = new World()) {
      world.signUp(PEOPLE);
      World.each(
          PEOPLE * PEOPLE,
          number -> {
            if (number / PEOPLE != number % PEOPLE) {
              world.follow(number / PEOPLE, number % PEOPLE);
            }
          });
      world.settle();
      publish(world, posts / 4);
      long began = System.nanoTime();
      publish(world, posts);
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          "fan-out: %,d posts to %d followers each in %.1f s: %,.0f posts/s, %,.0f deliveries/s"
              + " (aim 60,000)%n",
          posts, PEOPLE - 1, seconds, posts / seconds, posts * (PEOPLE - 1) / seconds);
    }
  }

  private static void publish(World world, int posts) {
    World.each(posts, number -> world.post(number % PEOPLE, "Post " + number, List.of()));
    world.settle();
  }
}
