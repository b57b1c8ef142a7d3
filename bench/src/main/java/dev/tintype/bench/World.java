package dev.tintype.bench;

import dev.tintype.application.Application;
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

/** A running system to measure, in a folder of its own, filled through the public commands. */
final class World implements AutoCloseable {
  private static final Caller SELF = Caller.part("bench");
  private static final int PASSWORDS_AT_ONCE = 2;
  private static final int MOST_RUNS = 5;
  private static final Device DEVICE = new Device("127.0.0.1", "bench");

  private final Path data;
  private final Application application;
  private final List<SignedUp> people = new ArrayList<>();

  World(String... settings) {
    try {
      data = Files.createTempDirectory("tintype-bench");
      var all = new ArrayList<>(List.of(settings));
      all.addAll(List.of("public.port=0", "management.port=0", "rate-limits=off"));
      if (all.stream().noneMatch(set -> set.startsWith("public.pages"))) {
        all.add("public.pages=none");
      }
      application = Application.start(new GivenSettings(null, Map.of(), all), data, "all", false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Application application() {
    return application;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + application.port());
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
    return application
        .bus()
        .ask(caller(person), new HomePage(PageRequest.first(40)))
        .page()
        .items();
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
    try (var files = Files.walk(data)) {
      var servers =
          files
              .filter(file -> file.endsWith("postmaster.pid"))
              .flatMap(file -> ProcessHandle.of(postmaster(file)).stream())
              .flatMap(World::withDescendants);
      return Stream.concat(withDescendants(ProcessHandle.current()), servers)
              .mapToLong(
                  process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
              .sum()
          / 1e9;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<ProcessHandle> withDescendants(ProcessHandle process) {
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

  private static void each(int count, int atOnce, IntConsumer work) {
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
    try (var files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
