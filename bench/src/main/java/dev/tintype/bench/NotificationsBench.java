package dev.tintype.bench;

import dev.tintype.content.api.ContentCommand.PublishPost;
import dev.tintype.content.api.PostContent;
import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.NotificationQuery.NotificationGroups;
import dev.tintype.notification.api.NotificationQuery.Selection;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.reaction.api.ReactionCommand.Like;
import dev.tintype.reaction.api.Target;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Grouped pages of somebody who has been told a great many things, over HTTP, as a ratio to a fixed
 * answer of the same size from the same HTTP server in the same process.
 */
final class NotificationsBench {
  private static final int CONNECTIONS = 8;
  private static final Duration WARM_UP = Duration.ofSeconds(6);
  private static final Duration TURN = Duration.ofSeconds(1);
  private static final int TURNS = 10;

  private NotificationsBench() {}

  static void run(int people, int posts) {
    try (var world = World.inOneProcess()) {
      fill(world, people, posts);
      var first = page(world, "/api/v2/notifications");
      var deep = page(world, "/api/v2/notifications?max_id=" + middle(world, posts / 2));
      int bytes = Load.get(first, CONNECTIONS, WARM_UP, WARM_UP, world::cpuSeconds).bytes();
      try (var server = HomeTimelineBench.fixed(bytes)) {
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.port() + "/fixed");
        var fixed = new Load.Target(address, connection -> "");
        Load.get(fixed, CONNECTIONS, WARM_UP, WARM_UP, world::cpuSeconds);
        Load.get(deep, CONNECTIONS, WARM_UP, WARM_UP, world::cpuSeconds);
        var results =
            Load.alternately(
                List.of(first, deep, fixed), CONNECTIONS, TURN, TURNS, world::cpuSeconds);
        report((long) people * posts, results);
      }
    }
  }

  private static void fill(World world, int people, int posts) {
    long began = System.nanoTime();
    world.signUp(people + 1);
    var author = world.account(0);
    var bus = world.application().bus();
    var ids = new ArrayList<PostId>();
    for (int i = 0; i < posts; i++) {
      var content = PostContent.of("Post " + i + ", which everybody likes", List.of());
      ids.add(bus.send(world.caller(0), new PublishPost(content, null)).id());
    }
    World.each(
        people * posts,
        number -> {
          var post = ids.get(number / people);
          bus.send(world.caller(1 + number % people), new Like(Target.of(post), post, author));
        });
    world.settle();
    System.out.printf("filled in %.0f s%n", (System.nanoTime() - began) / 1e9);
  }

  private static Load.Target page(World world, String path) {
    return new Load.Target(
        world.address().resolve(path),
        connection ->
            "Cookie: tintype_session=" + world.people().getFirst().token().text() + "\r\n");
  }

  /** A place far down the list: the newest notification of a group some way from the top. */
  private static long middle(World world, int groups) {
    var all = Set.of(Kind.values());
    var selection = new Selection(all, null, false);
    var page = PageRequest.first(groups);
    return world
        .application()
        .bus()
        .ask(world.caller(0), new NotificationGroups(selection, all, page))
        .items()
        .getLast()
        .newest()
        .value();
  }

  private static void report(long notifications, List<Load.Result> results) {
    Load.Result fixed = results.getLast();
    List<String> names = List.of("first page", "page from the middle");
    for (int i = 0; i < names.size(); i++) {
      Load.Result page = results.get(i);
      System.out.printf(
          "%s of groups (%,d notifications): %s%nratio %.2f, p99 %.1f times that of the fixed"
              + " answer, of processor time %.2f%n",
          names.get(i),
          notifications,
          page,
          page.perSecond() / fixed.perSecond(),
          page.p99Millis() / fixed.p99Millis(),
          fixed.cpuMicros() / page.cpuMicros());
    }
    System.out.printf("fixed answer of that size: %s%n", fixed);
  }
}
