package dev.tintype.platform.messaging.embedded;

import dev.tintype.platform.database.OutboxTable;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.DeadLetters;
import dev.tintype.platform.messaging.EventStream;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.delivery.ConsumerLoop;
import dev.tintype.platform.messaging.delivery.EventConsumers;
import dev.tintype.platform.messaging.delivery.EventSource;
import dev.tintype.platform.messaging.delivery.EventTypes;
import dev.tintype.platform.messaging.delivery.Ownership;
import dev.tintype.platform.messaging.delivery.RetryPlan;
import dev.tintype.platform.messaging.delivery.Wakeup;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stream that needs no broker: consumers read the outboxes of the services themselves. Several
 * processes on one server may run it; each consumer then works in one of them.
 */
public final class EmbeddedEventStream implements EventStream {

  /**
   * How the stream behaves.
   *
   * @param retention for how long events are kept after all have passed them
   * @param slowLanes how many events a slow consumer handles at a time, each of another key
   */
  public record Options(RetryPlan retries, Duration retention, int slowLanes) {
    public static final Options DEFAULT = new Options(RetryPlan.DEFAULT, Duration.ofHours(72), 4);

    /** The same with other retries. */
    public Options with(RetryPlan others) {
      return new Options(others, retention, slowLanes);
    }
  }

  private final Map<String, PostgresDatabase> databases;
  private final Map<String, OutboxPublisher> sources = new LinkedHashMap<>();
  private final EventConsumers consumers;
  private final StreamUpkeep upkeep;
  private final OutboxTable outbox = new OutboxTable();

  /**
   * @param databases by service: those of the consumers and those of the services whose events they
   *     consume
   */
  public EmbeddedEventStream(
      Map<String, PostgresDatabase> databases,
      Options options,
      Clock clock,
      OpenTelemetry telemetry,
      MeterRegistry meters) {
    this.databases = Map.copyOf(databases);
    this.databases.forEach((name, database) -> sources.put(name, new OutboxPublisher(database)));
    this.consumers =
        new EventConsumers(
            databases,
            new EventConsumers.Options(options.retries(), 1, options.slowLanes()),
            (service, consumer, types, lane, wakeup) -> source(consumer, types, wakeup),
            clock,
            telemetry,
            meters,
            () -> {});
    this.upkeep =
        new StreamUpkeep(
            this.databases, sources, consumers.loops(), options.retention(), clock, meters);
  }

  @Override
  public void start(List<ServiceDescription> services) {
    sources.values().forEach(OutboxPublisher::start);
    consumers.start(services);
    upkeep.start();
  }

  @Override
  public void settle(Duration timeout) {
    long until = System.nanoTime() + timeout.toNanos();
    var quiescence = new Quiescence(databases, sources, consumers.loops());
    var pause = new Wakeup();
    sources.values().forEach(source -> source.wake(pause));
    try {
      for (Optional<String> busy = quiescence.busy(); busy.isPresent(); busy = quiescence.busy()) {
        if (System.nanoTime() - until > 0) {
          throw new IllegalStateException("events are still under way: " + busy.get());
        }
        pause.await(Duration.ofMillis(5));
      }
    } finally {
      sources.values().forEach(source -> source.wakeNoMore(pause));
    }
  }

  @Override
  public DeadLetters deadLetters() {
    return consumers.deadLetters();
  }

  @Override
  public void rebuild(String service, String consumer, Instant since) {
    var emitter =
        consumers.loops().stream()
            .filter(loop -> loop.service().equals(service) && loop.name().equals(consumer))
            .map(ConsumerLoop::from)
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "nobody runs a consumer " + consumer + " of the service " + service));
    databases
        .get(emitter)
        .read(handle -> outbox.firstSince(handle, since))
        .ifPresent(first ->
            consumers.rewind(service, consumer, new EventSource.Place(first - 1, 0), since));
  }

  /** By service, what keeps its consumers and jobs to one process at a time. */
  Map<String, Ownership> ownerships() {
    return consumers.ownerships();
  }

  /** Deletes what is older than the retention now, as is done every few minutes anyway. */
  public void prune() {
    upkeep.prune();
  }

  @Override
  public void close() {
    upkeep.close();
    consumers.close();
    sources.values().forEach(OutboxPublisher::close);
  }

  private EventSource source(
      ServiceDescription.Consumer consumer, EventTypes types, Wakeup wakeup) {
    var publisher = sources.get(types.service());
    if (publisher == null) {
      throw new IllegalStateException(
          "no database of %s is open, for consumer %s".formatted(types.service(), consumer.name()));
    }
    return new OutboxSource(publisher, types.root(), wakeup);
  }
}
