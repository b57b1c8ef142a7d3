package dev.tintype.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The signed-in home page as HTML, through the gateway and the page server behind it. */
final class HomePageBench {
  private HomePageBench() {}

  static void run() {
    String pages = Path.of("web", "app", "dist").toAbsolutePath().toString();
    try (var world = World.inOneProcess("public.pages=start", "public.pages-folder=" + pages)) {
      world.signUp(30);
      World.each(
          30 * 30,
          number -> {
            if (number / 30 != number % 30) {
              world.follow(number / 30, number % 30);
            }
          });
      World.each(
          200,
          number ->
              world.post(
                  number % 30, "Post #" + number, List.of(world.upload(number % 30, number))));
      world.settle();
      var page =
          Load.get(
              new Load.Target(
                  world.address().resolve("/"),
                  connection ->
                      "Cookie: tintype_session="
                          + world.people().get(connection % 30).token().text()
                          + "\r\nAccept: text/html\r\n"),
              16,
              Duration.ofSeconds(15),
              Duration.ofSeconds(15),
              world::cpuSeconds);
      System.out.printf("home page at 16 connections: %s (aim p99 150 ms)%n", page);
    }
  }
}
