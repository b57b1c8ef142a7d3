package dev.tintype.bench;

import dev.tintype.platform.database.PostgresServer;
import dev.tintype.platform.localservers.LocalPostgres;
import dev.tintype.platform.localservers.Ports;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.SessionId;
import dev.tintype.reaction.api.ReactionCommand.Like;
import dev.tintype.reaction.api.ReactionQuery.LikesOf;
import dev.tintype.reaction.api.Target;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Likes of new people on one hot post, and on many posts, each until it is committed with its event
 * and answered with its count; as ratios to appending the same two numbers to a table without any
 * index but its key, in the same server, from as many at once. All wait for the disk.
 */
final class LikesBench {
  private static final int AT_ONCE = 16;
  private static final int POSTS = 1_000;
  private static final int WARMING_UP = 3;
  private static final int TURNS = 3;
  private static final long TURN_NANOS = 3_000_000_000L;
  private static final IdGenerator IDS = new IdGenerator(Clock.systemUTC(), 126);

  /** One of the workers' ways to do it once. */
  @FunctionalInterface
  private interface Worker {
    void once() throws Exception;
  }

  /** What has been done in how much time. */
  private static final class Tally {
    final AtomicLong done = new AtomicLong();
    double seconds;
    double cpuSeconds;

    double perSecond() {
      return done.get() / seconds;
    }

    /** Of all our processes and PostgreSQL, with what consumers do about it. */
    double cpuMicros() {
      return cpuSeconds * 1e6 / done.get();
    }
  }

  private final World world;
  private final LocalPostgres postgres;
  private final AccountId author = IDS.nextAccount();

  private LikesBench(World world, LocalPostgres postgres) {
    this.world = world;
    this.postgres = postgres;
  }

  static void run() throws Exception {
    Path folder = Files.createTempDirectory("tintype-likes");
    try (var postgres = new LocalPostgres(folder, Ports.free(1).getFirst())) {
      postgres.start();
      try (var world = World.inOneProcess("database.url=" + address(postgres.server()))) {
        new LikesBench(world, postgres).measure();
      }
    } finally {
      delete(folder);
    }
  }

  private void measure() throws Exception {
    var hot = IDS.nextPost();
    var many = IntStream.range(0, POSTS).mapToObj(_ -> IDS.nextPost()).toList();
    try (var plain = new PlainAppends(postgres.server())) {
      turn(new Tally(), plain.workers());
      for (int i = 0; i < WARMING_UP; i++) {
        turn(new Tally(), likes(List.of(IDS.nextPost())));
      }
      var appended = new Tally();
      var onOne = new Tally();
      var spread = new Tally();
      for (int i = 0; i < TURNS; i++) {
        turn(appended, plain.workers());
        turn(onOne, likes(List.of(hot)));
        turn(spread, likes(many));
      }
      say("plain appends", appended, appended);
      say("likes on one post", onOne, appended);
      say("likes on %,d posts".formatted(POSTS), spread, appended);
      count(hot, onOne.done.get());
    }
  }

  private void turn(Tally tally, List<Worker> workers) throws Exception {
    world.settle();
    double cpu = cpuSeconds();
    long began = System.nanoTime();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (Worker worker : workers) {
        running.add(
            executor.submit(() -> {
              while (System.nanoTime() - began < TURN_NANOS) {
                worker.once();
                tally.done.incrementAndGet();
              }
              return null;
            }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    tally.seconds += (System.nanoTime() - began) / 1e9;
    world.settle();
    tally.cpuSeconds += cpuSeconds() - cpu;
  }

  private double cpuSeconds() {
    return World.seconds(
        Stream.of(ProcessHandle.current().pid(), postgres.pid())
            .flatMap(pid -> ProcessHandle.of(pid).stream())
            .flatMap(World::withDescendants)
            .distinct());
  }

  private List<Worker> likes(List<PostId> posts) {
    var next = new AtomicLong();
    Worker like =
        () -> {
          var post = posts.get((int) (next.getAndIncrement() % posts.size()));
          var liker = new Caller.Member(IDS.nextAccount(), new SessionId(0));
          world.application().bus().send(liker, new Like(Target.of(post), post, author));
        };
    return IntStream.range(0, AT_ONCE).mapToObj(_ -> like).toList();
  }

  /** Makes sure that every like has been counted, whatever the consumers are at. */
  private void count(PostId post, long expected) {
    var query = new LikesOf(null, List.of(Target.of(post)));
    long counted = world.application().bus().ask(Caller.part("bench"), query).getFirst().likes();
    if (counted != expected) {
      throw new IllegalStateException(expected + " likes are counted as " + counted);
    }
    long began = System.nanoTime();
    world.settle();
    System.out.printf(
        "  %,d likes of the one post are counted; consumers were done with all events after"
            + " %.1f s more%n",
        counted, (System.nanoTime() - began) / 1e9);
  }

  private static void say(String what, Tally tally, Tally appended) {
    System.out.printf(
        "%s: %,.0f/s (ratio %.2f), %,.0f us of processor time each, load average %.0f%n",
        what,
        tally.perSecond(),
        tally.perSecond() / appended.perSecond(),
        tally.cpuMicros(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** Nothing but one row for each commit. */
  private static final class PlainAppends implements AutoCloseable {
    private final List<Connection> connections = new ArrayList<>();

    PlainAppends(PostgresServer server) throws SQLException {
      for (int i = 0; i < AT_ONCE; i++) {
        connections.add(
            DriverManager.getConnection(
                server.url(server.adminDatabase()), server.adminUser(), server.adminPassword()));
      }
      try (var statement = connections.getFirst().createStatement()) {
        statement.execute(
            "CREATE TABLE appended (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                + " target bigint NOT NULL, liker bigint NOT NULL)");
      }
    }

    List<Worker> workers() throws SQLException {
      var workers = new ArrayList<Worker>();
      for (Connection connection : connections) {
        var insert =
            connection.prepareStatement("INSERT INTO appended (target, liker) VALUES (1, ?)");
        workers.add(() -> {
          insert.setLong(1, IDS.nextAccount().value());
          insert.executeUpdate();
        });
      }
      return workers;
    }

    @Override
    public void close() throws SQLException {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  private static String address(PostgresServer server) {
    return "postgresql://%s:%s@%s:%d/%s"
        .formatted(
            server.adminUser(),
            server.adminPassword(),
            server.host(),
            server.port(),
            server.adminDatabase());
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
