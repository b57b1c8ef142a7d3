package dev.tintype.bench;

import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.HttpServer;
import dev.tintype.platform.http.HttpServerConfiguration;
import dev.tintype.platform.http.InProcessRateLimiter;
import dev.tintype.platform.http.RateLimits;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.Routes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * The home timeline's first page over HTTP, as a ratio to a fixed answer of the same size from the
 * same HTTP server in the same process.
 */
final class HomeTimelineBench {
  private static final int CONNECTIONS = 32;
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Duration TURN = Duration.ofSeconds(1);
  private static final int TURNS = 15;

  private HomeTimelineBench() {}

  static void run(int people, int posts, int follows, int withPictures) {
    try (var world = World.inOneProcess()) {
      fill(world, people, posts, follows, withPictures);
      var home =
          new Load.Target(
              world.address().resolve("/api/v1/timelines/home"),
              connection ->
                  "Cookie: tintype_session="
                      + world.people().get(connection * 7 % people).token().text()
                      + "\r\n");
      int bytes = Load.get(home, CONNECTIONS, WARM_UP, WARM_UP, world::cpuSeconds).bytes();
      try (var server = fixed(bytes)) {
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.port() + "/fixed");
        report(people, posts, measure(world, home, new Load.Target(address, connection -> "")));
      }
    }
  }

  private static List<Load.Result> measure(World world, Load.Target home, Load.Target fixed) {
    Load.get(fixed, CONNECTIONS, WARM_UP, WARM_UP, world::cpuSeconds);
    return Load.alternately(List.of(home, fixed), CONNECTIONS, TURN, TURNS, world::cpuSeconds);
  }

  private static void report(int people, int posts, List<Load.Result> results) {
    Load.Result home = results.getFirst();
    Load.Result fixed = results.getLast();
    System.out.printf(
        "home timeline (%,d people, %,d posts): %s%nfixed answer of that size: %s%n",
        people, posts, home, fixed);
    System.out.printf(
        "ratio %.2f (aim 0.50), of processor time %.2f%n",
        home.perSecond() / fixed.perSecond(), fixed.cpuMicros() / home.cpuMicros());
  }

  static void fill(World world, int people, int posts, int follows, int withPictures) {
    long began = System.nanoTime();
    world.signUp(people);
    var random = new Random(7);
    int[][] pairs = new int[people * follows][];
    for (int i = 0; i < pairs.length; i++) {
      int one = i / follows;
      pairs[i] = new int[] {one, (one + 1 + random.nextInt(people - 1)) % people};
    }
    World.each(pairs.length, number -> world.follow(pairs[number][0], pairs[number][1]));
    World.each(
        posts,
        number -> {
          int author = number % people;
          boolean picture = number >= posts - withPictures;
          world.post(
              author,
              "Post " + number + " of many, with #words and #pictures",
              picture ? List.of(world.upload(author, number)) : List.of());
        });
    world.settle();
    System.out.printf("filled in %.0f s%n", (System.nanoTime() - began) / 1e9);
  }

  /** Serves one answer of that size at {@code /fixed}. */
  static HttpServer fixed(int bytes) {
    String text = "x".repeat(bytes);
    var routes =
        new Routes()
            .get("/fixed", Access.anyone(), request -> Response.text("application/json", text));
    return new HttpServer(
        HttpServerConfiguration.onPort(0).listeningOn("127.0.0.1"),
        new HttpServer.Parts(
            routes,
            new Anybody(),
            (request, failure) -> Response.empty(500),
            RateLimits.usual(new InProcessRateLimiter(Clock.systemUTC()), false),
            null,
            new SimpleMeterRegistry(),
            OpenTelemetry.noop()));
  }
}
