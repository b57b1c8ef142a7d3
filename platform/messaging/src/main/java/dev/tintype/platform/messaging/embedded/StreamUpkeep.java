package dev.tintype.platform.messaging.embedded;

import dev.tintype.platform.database.OutboxTable;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.delivery.ConsumerLoop;
import dev.tintype.platform.messaging.delivery.ConsumerTable;
import dev.tintype.platform.messaging.delivery.PendingEventTable;
import dev.tintype.platform.messaging.delivery.ProcessedEventTable;
import dev.tintype.platform.messaging.delivery.Threads;
import dev.tintype.platform.messaging.delivery.Wakeup;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the stream every few seconds, and now and then deletes what is old enough and passed by
 * all.
 */
final class StreamUpkeep implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(StreamUpkeep.class);
  private static final Duration MEASURE_EVERY = Duration.ofSeconds(5);
  private static final Duration PRUNE_EVERY = Duration.ofMinutes(10);
  private static final Duration READER_IS_GONE_AFTER = Duration.ofDays(30);
  private static final int PRUNE_BATCH = 5_000;

  private final Map<String, PostgresDatabase> services;
  private final Map<String, OutboxPublisher> sources;
  private final List<ConsumerLoop> loops;
  private final Duration retention;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Map<String, AtomicLong> gauges = new ConcurrentHashMap<>();
  private final Wakeup wakeup = new Wakeup();
  private final OutboxTable outbox = new OutboxTable();
  private final ConsumerTable consumers = new ConsumerTable();
  private final PendingEventTable pendingEvents = new PendingEventTable();
  private final ProcessedEventTable processedEvents = new ProcessedEventTable();
  private volatile boolean stopped;
  private @Nullable Thread thread;

  StreamUpkeep(
      Map<String, PostgresDatabase> services,
      Map<String, OutboxPublisher> sources,
      List<ConsumerLoop> loops,
      Duration retention,
      Clock clock,
      MeterRegistry meters) {
    this.services = services;
    this.sources = sources;
    this.loops = loops;
    this.retention = retention;
    this.clock = clock;
    this.meters = meters;
  }

  void start() {
    thread = Thread.ofVirtual().name("stream upkeep").start(this::run);
  }

  @Override
  public void close() {
    stopped = true;
    wakeup.signal();
    Threads.join(thread);
  }

  private void run() {
    long pruned = System.nanoTime() - PRUNE_EVERY.toNanos();
    while (!stopped) {
      try {
        measure();
        if (System.nanoTime() - pruned >= PRUNE_EVERY.toNanos()) {
          prune();
          pruned = System.nanoTime();
        }
      } catch (RuntimeException e) {
        if (!stopped) {
          log.warn("the event stream can't be measured or pruned now: {}", e.toString());
        }
      }
      wakeup.await(MEASURE_EVERY);
    }
  }

  private void measure() {
    for (OutboxPublisher source : sources.values()) {
      var oldest = source.database().read(outbox::oldestUnpublished);
      set(
          "tintype_outbox_age_seconds",
          source.database().name(),
          "",
          oldest.map(at -> Duration.between(at, clock.instant()).toSeconds()).orElse(0L));
    }
    services.forEach((service, database) -> {
      set("tintype_events_dead_letters", service, "", database.read(pendingEvents::countDead));
      set("tintype_events_pending", service, "", database.read(pendingEvents::waiting));
      var positions = database.read(consumers::positions);
      loops.stream()
          .filter(loop -> loop.service().equals(service))
          .forEach(loop ->
              set(
                  "tintype_events_lag",
                  service,
                  loop.name(),
                  sources.get(loop.from()).head() - positions.getOrDefault(loop.name(), 0L)));
    });
  }

  /** Deletes what is older than the retention and has been passed by every consumer. */
  void prune() {
    noteReaders();
    var now = clock.instant();
    for (OutboxPublisher source : sources.values()) {
      int deleted;
      do {
        deleted =
            source
                .database()
                .transact(tx ->
                    outbox.prune(
                        tx.handle(),
                        now.minus(retention),
                        now.minus(READER_IS_GONE_AFTER),
                        PRUNE_BATCH));
      } while (deleted == PRUNE_BATCH);
    }
    for (PostgresDatabase database : services.values()) {
      int deleted;
      do {
        deleted =
            database.transact(
                tx -> processedEvents.prune(tx.handle(), now.minus(retention), PRUNE_BATCH));
      } while (deleted == PRUNE_BATCH);
    }
  }

  /** Tells every outbox how far its consumers have come. */
  void noteReaders() {
    for (OutboxPublisher source : sources.values()) {
      var readers = new TreeMap<String, Long>();
      for (ConsumerLoop loop : loops) {
        if (sources.get(loop.from()) == source) {
          var positions = services.get(loop.service()).read(consumers::positions);
          readers.put(loop.service() + " " + loop.name(), positions.get(loop.name()));
        }
      }
      if (!readers.isEmpty()) {
        source
            .database()
            .transact(tx -> {
              outbox.noteReaders(tx.handle(), readers, clock.instant());
              return null;
            });
      }
    }
  }

  private void set(String name, String service, String consumer, long value) {
    gauges
        .computeIfAbsent(
            name + " " + service + " " + consumer,
            key ->
                meters.gauge(
                    name,
                    consumer.isEmpty()
                        ? Tags.of("service", service)
                        : Tags.of("service", service, "consumer", consumer),
                    new AtomicLong()))
        .set(value);
  }
}
