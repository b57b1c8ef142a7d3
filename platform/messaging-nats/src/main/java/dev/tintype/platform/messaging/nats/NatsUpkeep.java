package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.database.OutboxTable;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.delivery.ConsumerLoop;
import dev.tintype.platform.messaging.delivery.EventConsumers;
import dev.tintype.platform.messaging.delivery.PendingEventTable;
import dev.tintype.platform.messaging.delivery.ProcessedEventTable;
import dev.tintype.platform.messaging.delivery.Threads;
import dev.tintype.platform.messaging.delivery.Wakeup;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows dead letters as they come, measures the stream every few seconds, and now and then deletes
 * what is old enough.
 */
final class NatsUpkeep implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(NatsUpkeep.class);
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final Duration PRUNE_EVERY = Duration.ofMinutes(10);
  private static final Duration READER_IS_GONE_AFTER = Duration.ofDays(30);
  private static final Duration LONGER = Duration.ofDays(1);
  private static final int BATCH = 5_000;
  private static final int SHOWN_AT_ONCE = 100;

  private final Map<String, PostgresDatabase> databases;
  private final EventConsumers consumers;
  private final Streams streams;
  private final DeadLetterStream shown;
  private final Wakeup wakeup;
  private final Duration retention;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Map<String, AtomicLong> gauges = new ConcurrentHashMap<>();
  private final OutboxTable outbox = new OutboxTable();
  private final PendingEventTable pendingEvents = new PendingEventTable();
  private final ProcessedEventTable processedEvents = new ProcessedEventTable();
  private volatile boolean stopped;
  private @Nullable Thread thread;

  /**
   * @param wakeup is signalled when there are dead letters to show
   */
  NatsUpkeep(
      Map<String, PostgresDatabase> databases,
      EventConsumers consumers,
      Streams streams,
      DeadLetterStream shown,
      Wakeup wakeup,
      Duration retention,
      Clock clock,
      MeterRegistry meters) {
    this.databases = databases;
    this.consumers = consumers;
    this.streams = streams;
    this.shown = shown;
    this.wakeup = wakeup;
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
        databases.forEach(this::showDeadLetters);
        databases.forEach(this::measure);
        measureLag();
        if (System.nanoTime() - pruned >= PRUNE_EVERY.toNanos()) {
          prune();
          pruned = System.nanoTime();
        }
      } catch (RuntimeException e) {
        if (!stopped) {
          log.warn("the event stream can't be looked after now: {}", e.toString());
        }
      }
      wakeup.await(EVERY);
    }
  }

  private void showDeadLetters(String service, PostgresDatabase database) {
    var letters = database.read(handle -> pendingEvents.notShown(handle, service, SHOWN_AT_ONCE));
    for (var letter : letters) {
      shown.show(letter);
      database.transact(tx -> {
        pendingEvents.show(tx.handle(), letter.consumer(), letter.eventId());
        return null;
      });
    }
    if (letters.size() == SHOWN_AT_ONCE) {
      wakeup.signal();
    }
  }

  private void measure(String service, PostgresDatabase database) {
    var oldest = database.read(outbox::oldestNotRelayed);
    set(
        "tintype_outbox_age_seconds",
        Tags.of("service", service),
        oldest.map(at -> Duration.between(at, clock.instant()).toSeconds()).orElse(0L));
    set(
        "tintype_events_dead_letters",
        Tags.of("service", service),
        database.read(pendingEvents::countDead));
    set(
        "tintype_events_pending",
        Tags.of("service", service),
        database.read(pendingEvents::waiting));
  }

  /** Each lane is measured by the process that works on it. */
  private void measureLag() {
    for (ConsumerLoop loop : consumers.loops()) {
      long lag = 0;
      if (loop.isActive()) {
        var stream = streams.nameOfEvents(loop.from());
        var durable = EventWire.durable(loop.service(), loop.name());
        lag =
            Streams.find(() -> streams.management().getConsumerInfo(stream, durable))
                .map(info -> info.getNumPending() + info.getNumAckPending())
                .orElse(0L);
      }
      set("tintype_events_lag", Tags.of("service", loop.service(), "consumer", loop.name()), lag);
    }
  }

  /** Deletes what is older than the retention and has been handed to the stream. */
  void prune() {
    var now = clock.instant();
    databases.forEach((service, database) -> {
      database.transact(tx -> {
        var relayed = Map.of("relay", outbox.relayed(tx.handle()));
        outbox.noteReaders(tx.handle(), relayed, now);
        return null;
      });
      inBatches(
          database,
          handle ->
              outbox.prune(handle, now.minus(retention), now.minus(READER_IS_GONE_AFTER), BATCH));
      inBatches(
          database,
          handle -> processedEvents.prune(handle, now.minus(retention).minus(LONGER), BATCH));
    });
  }

  private void inBatches(PostgresDatabase database, ToIntFunction<Handle> work) {
    int done;
    do {
      done = database.transact(tx -> work.applyAsInt(tx.handle()));
    } while (done == BATCH && !stopped);
  }

  private void set(String name, Tags tags, long value) {
    gauges
        .computeIfAbsent(name + tags, key -> meters.gauge(name, tags, new AtomicLong()))
        .set(value);
  }
}
