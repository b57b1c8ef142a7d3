package dev.tintype.bench;

import dev.tintype.application.Application;
import dev.tintype.application.ClusterCommand;
import dev.tintype.application.cluster.Cluster;
import dev.tintype.content.api.ContentCommand.PublishPost;
import dev.tintype.content.api.PostContent;
import dev.tintype.feed.api.FeedCommand.VisitHome;
import dev.tintype.feed.api.FeedQuery.HomePage;
import dev.tintype.identity.api.Device;
import dev.tintype.identity.api.IdentityCommand.SignUp;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.api.SignedUp;
import dev.tintype.media.api.Focus;
import dev.tintype.media.api.MediaCommand.UploadMedia;
import dev.tintype.media.api.MediaPurpose;
import dev.tintype.platform.localservers.LocalServer;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messages.SessionId;
import dev.tintype.platform.runtime.GivenSettings;
import dev.tintype.profile.api.ProfileCommand.EnsureProfile;
import dev.tintype.relationship.api.RelationshipCommand.Follow;
import dev.tintype.tests.system.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A running system to measure, in a folder of its own, filled through the public commands. */
final class World implements AutoCloseable {
  private static final Caller SELF = Caller.part("bench");
  private static final int PASSWORDS_AT_ONCE = 2;
  private static final int MOST_RUNS = 5;
  private static final Device DEVICE = new Device("127.0.0.1", "bench");

  /** All services and the public door, each in a process of its own. */
  static final List<String> ROLES =
      List.of(
          "identity",
          "profile",
          "relationship",
          "media",
          "content",
          "comment",
          "feed",
          "chat",
          "reaction",
          "notification",
          "public-http");

  private final Path data;
  private final @Nullable Cluster cluster;
  private final Application application;
  private final List<SignedUp> people = new ArrayList<>();

  private World(Path data, @Nullable Cluster cluster, Application application) {
    this.data = data;
    this.cluster = cluster;
    this.application = application;
  }

  /** Everything in this process, and PostgreSQL beside it. */
  static World inOneProcess(String... settings) {
    var all = new ArrayList<>(List.of(settings));
    all.addAll(List.of("public.port=0", "management.port=0", "rate-limits=off"));
    if (all.stream().noneMatch(set -> set.startsWith("public.pages"))) {
      all.add("public.pages=none");
    }
    Path data = folder();
    var given = new GivenSettings(null, Map.of(), all);
    return new World(data, null, Application.start(given, data, "all", false));
  }

  /**
   * A process for each role, over PostgreSQL, NATS, Redis and S3; timelines are in PostgreSQL,
   * since what stands in for MongoDB on a developer's machine is too slow to say anything.
   */
  static World inACluster() {
    Path data = folder();
    var sets = List.of("public.pages=none", "rate-limits=off", "mongo.url=");
    var cluster = ClusterCommand.start(data, ROLES, sets, List.of());
    return new World(data, cluster, ClusterCommand.visitor(cluster, data));
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("tintype-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The servers and processes of a cluster, by their names.
   *
   * @throws IllegalStateException when all is in one process
   */
  Map<String, LocalServer> members() {
    if (cluster == null) {
      throw new IllegalStateException("not a cluster");
    }
    return cluster.members();
  }

  Application application() {
    return application;
  }

  URI address() {
    return cluster == null
        ? URI.create("http://127.0.0.1:" + application.port())
        : cluster.addresses().getFirst();
  }

  List<SignedUp> people() {
    return people;
  }

  Caller caller(int person) {
    return new Caller.Member(people.get(person).account(), new SessionId(0));
  }

  AccountId account(int person) {
    return people.get(person).account();
  }

  void signUp(int count) {
    var signedUp = new SignedUp[count];
    each(
        count,
        PASSWORDS_AT_ONCE,
        number -> {
          String name = "person_" + number;
          signedUp[number] =
              application
                  .bus()
                  .send(
                      SELF,
                      new SignUp(
                          name,
                          name + "@bench.invalid",
                          new Secret("a password for measuring"),
                          name,
                          "en",
                          true,
                          null,
                          null,
                          DEVICE,
                          null,
                          List.of()));
          application.bus().send(SELF, new EnsureProfile(signedUp[number].account(), name, name));
        });
    people.addAll(List.of(signedUp));
  }

  void follow(int follower, int followee) {
    application.bus().send(caller(follower), new Follow(account(followee)));
  }

  /** Comes and reads, so that the home is kept. */
  void visit(int person) {
    application.bus().send(caller(person), new VisitHome());
  }

  /** The newest forty posts of a person's home. */
  List<PostId> home(int person) {
    return home(person, PageRequest.first(40));
  }

  List<PostId> home(int person, PageRequest page) {
    return application.bus().ask(caller(person), new HomePage(page)).page().items();
  }

  void post(int author, String caption, List<MediaId> media) {
    application.bus().send(caller(author), new PublishPost(PostContent.of(caption, media), null));
  }

  MediaId upload(int owner, int number) {
    try {
      Path file = Files.createTempFile("tintype-bench", ".jpg");
      Files.write(file, Pictures.jpeg(640, 480, number));
      String key = "incoming/" + UUID.randomUUID();
      application.storage().put(key, file);
      long bytes = Files.size(file);
      Files.delete(file);
      return application
          .bus()
          .send(
              caller(owner),
              new UploadMedia(key, bytes, MediaPurpose.POST, "a gradient", Focus.CENTRE))
          .id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Processor time that this process, those it started and PostgreSQL have used so far. */
  double cpuSeconds() {
    return seconds(Stream.concat(withDescendants(ProcessHandle.current()), postgres().stream()));
  }

  /** The part of PostgreSQL, with its connections. */
  double postgresCpuSeconds() {
    return seconds(postgres().stream());
  }

  private List<ProcessHandle> postgres() {
    return Stream.of("postgres", "servers/postgres")
        .map(folder -> data.resolve(folder).resolve("data").resolve("postmaster.pid"))
        .filter(Files::exists)
        .flatMap(file -> ProcessHandle.of(postmaster(file)).stream())
        .flatMap(World::withDescendants)
        .toList();
  }

  static double seconds(Stream<ProcessHandle> processes) {
    return processes
            .mapToLong(process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
            .sum()
        / 1e9;
  }

  static Stream<ProcessHandle> withDescendants(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants());
  }

  private static long postmaster(Path file) {
    try (var lines = Files.lines(file)) {
      return Long.parseLong(lines.findFirst().orElseThrow().strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void settle() {
    application.settle(Duration.ofMinutes(15));
  }

  /** Does a thing for each number, eight at a time. */
  static void each(int count, IntConsumer work) {
    each(count, 8, work);
  }

  /** Does a thing for each number, so many at a time. */
  static void each(int count, int atOnce, IntConsumer work) {
    try (var executor = Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
      List<Future<?>> futures = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        futures.add(executor.submit(() -> patiently(() -> work.accept(number))));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Once more where a busy machine has let a deadline pass; that may make a post twice. */
  private static void patiently(Runnable work) {
    for (int run = 1; ; run++) {
      try {
        work.run();
        return;
      } catch (RefusedException e) {
        if (run == MOST_RUNS || !(e.refusal() instanceof Refusal.Unavailable)) {
          throw e;
        }
      }
    }
  }

  @Override
  public void close() {
    application.close();
    if (cluster != null) {
      cluster.close();
    }
    delete(data);
  }

  /** Stops, and leaves its folder, which whoever goes on with it is to delete. */
  Path leave() {
    application.close();
    return data;
  }

  static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
