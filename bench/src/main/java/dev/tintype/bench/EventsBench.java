package dev.tintype.bench;

import dev.tintype.bench.api.MeasuredEvent;
import dev.tintype.bench.api.MeasuredEvent.Measured;
import dev.tintype.platform.database.Databases;
import dev.tintype.platform.database.PasswordFile;
import dev.tintype.platform.database.Passwords;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.localservers.LocalPostgres;
import dev.tintype.platform.localservers.LocalServers;
import dev.tintype.platform.localservers.Ports;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.MessageJson;
import dev.tintype.platform.messaging.EventStream;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.embedded.EmbeddedEventStream;
import dev.tintype.platform.messaging.nats.NatsConfiguration;
import dev.tintype.platform.messaging.nats.NatsEventStream;
import dev.tintype.platform.messaging.nats.NatsLink;
import dev.tintype.platform.runtime.GivenSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Events of some 300 bytes from a service's outbox until a consumer's transactions with them are
 * committed, through JetStream and within the process, as ratios to publishing and consuming the
 * same bytes with JetStream alone. PostgreSQL waits for its disk; the NATS server keeps files as it
 * does by default.
 */
final class EventsBench {
  private static final int KEYS = 1_000;
  private static final int TOGETHER = 50;
  private static final String TEXT = "a caption of a post, as long as many are. ".repeat(6);
  private static final Clock CLOCK = Clock.systemUTC();

  /**
   * How it went.
   *
   * @param cpuMicros of this process, PostgreSQL and NATS for each event
   */
  private record Rate(double perSecond, double cpuMicros) {
    String against(Rate alone) {
      return "%,.0f/s, %.0f us of processor time each (ratio %.2f, of processor time %.2f)"
          .formatted(
              perSecond, cpuMicros, perSecond / alone.perSecond, alone.cpuMicros / cpuMicros);
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private final LocalPostgres postgres;
  private final String url;
  private final int count;

  private EventsBench(LocalPostgres postgres, String url, int count) {
    this.postgres = postgres;
    this.url = url;
    this.count = count;
  }

  static void run(int count) throws Exception {
    Path folder = Files.createTempDirectory("tintype-events");
    List<Integer> ports = Ports.free(2);
    try (var postgres = new LocalPostgres(folder.resolve("postgres"), ports.get(0));
        var nats = LocalServers.nats(folder.resolve("nats"), ports.get(1), "measuring")) {
      postgres.start();
      nats.start();
      String url = "nats://tintype:measuring@127.0.0.1:" + ports.get(1);
      var passwords = new PasswordFile(folder.resolve("passwords"));
      try (var outside = databases(postgres, passwords, "outside_");
          var inside = databases(postgres, passwords, "inside_")) {
        new EventsBench(postgres, url, count)
            .measure(
                outside.open(List.of("bench", "observer")),
                inside.open(List.of("bench", "observer")));
      }
    } finally {
      delete(folder);
    }
  }

  private static Databases databases(LocalPostgres postgres, Passwords passwords, String prefix) {
    return new Databases(
        postgres.server(),
        passwords,
        new Databases.Options(prefix, "", 8, Duration.ofSeconds(30)),
        new IdGenerator(CLOCK, 1),
        CLOCK,
        new SimpleMeterRegistry());
  }

  private void measure(Map<String, PostgresDatabase> outside, Map<String, PostgresDatabase> inside)
      throws Exception {
    var settings = NatsConfiguration.from(new GivenSettings(null, Map.of(), List.of()));
    try (var link = NatsLink.connect(settings.at(url, ""), "bench")) {
      for (int run = 1; run <= 3; run++) {
        var alone = rate(() -> PlainJetStream.carry(url, payload(), count));
        var nats = backlog(outside.get("bench"), () -> overNats(link, outside));
        var within = backlog(inside.get("bench"), () -> embedded(inside));
        System.out.printf(
            "events of %d bytes%s, load average %.0f%n  JetStream alone: %s%n"
                + "  outbox, JetStream, consumer: %s%n  embedded stream: %s%n",
            payload().length,
            run == 1 ? ", warming up" : "",
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            alone.against(alone),
            nats.against(alone),
            within.against(alone));
      }
    }
  }

  private static EventStream overNats(NatsLink link, Map<String, PostgresDatabase> databases) {
    var options = NatsEventStream.Options.DEFAULT;
    var meters = new SimpleMeterRegistry();
    return new NatsEventStream(link, databases, options, CLOCK, OpenTelemetry.noop(), meters);
  }

  private static EventStream embedded(Map<String, PostgresDatabase> databases) {
    var options = EmbeddedEventStream.Options.DEFAULT;
    var meters = new SimpleMeterRegistry();
    return new EmbeddedEventStream(databases, options, CLOCK, OpenTelemetry.noop(), meters);
  }

  /** Emits all, then starts the stream and waits until all have been handled. */
  private Rate backlog(PostgresDatabase emitter, Supplier<EventStream> make) throws Exception {
    var left = new CountDownLatch(count);
    var observer =
        new ServiceDescription("observer")
            .consume("all", MeasuredEvent.class, (tx, event) -> left.countDown());
    World.each(count / TOGETHER, nth -> emit(emitter, nth * TOGETHER));
    try (var stream = make.get()) {
      return rate(() -> {
        stream.start(List.of(observer));
        if (!left.await(5, TimeUnit.MINUTES)) {
          throw new IllegalStateException(left.getCount() + " events have not been handled");
        }
        stream.settle(Duration.ofMinutes(1));
      });
    }
  }

  private Rate rate(Work work) throws Exception {
    long began = System.nanoTime();
    double cpu = cpuSeconds();
    work.run();
    double used = cpuSeconds() - cpu;
    return new Rate(count / ((System.nanoTime() - began) / 1e9), used * 1e6 / count);
  }

  private double cpuSeconds() {
    var roots = Stream.of(ProcessHandle.current().pid(), postgres.pid());
    return World.seconds(
        roots
            .flatMap(pid -> ProcessHandle.of(pid).stream())
            .flatMap(World::withDescendants)
            .distinct());
  }

  private static byte[] payload() {
    return MessageJson.write(event(0));
  }

  private static Measured event(int number) {
    return new Measured("key " + number % KEYS, number, TEXT);
  }

  private static void emit(PostgresDatabase emitter, int from) {
    emitter.transact(tx -> {
      for (int number = from; number < from + TOGETHER; number++) {
        tx.emit(event(number));
      }
      return null;
    });
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
