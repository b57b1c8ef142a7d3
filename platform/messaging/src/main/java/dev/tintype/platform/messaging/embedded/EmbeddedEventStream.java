package dev.tintype.platform.messaging.embedded;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.DeadLetters;
import dev.tintype.platform.messaging.EventStream;
import dev.tintype.platform.messaging.ServiceDescription;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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
  }

  private final Map<String, PostgresDatabase> databases;
  private final Options options;
  private final Clock clock;
  private final OpenTelemetry telemetry;
  private final MeterRegistry meters;
  private final Map<String, OutboxPublisher> sources = new LinkedHashMap<>();
  private final Map<String, Ownership> ownerships = new LinkedHashMap<>();
  private final List<ConsumerLoop> loops = new ArrayList<>();
  private final DeadLetters deadLetters;
  private final ConsumerTable consumers = new ConsumerTable();
  private final StreamUpkeep upkeep;

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
    this.databases.forEach((name, database) -> ownerships.put(name, new Ownership(database)));
    this.options = options;
    this.clock = clock;
    this.telemetry = telemetry;
    this.meters = meters;
    this.deadLetters = new EmbeddedDeadLetters(this.databases, this::lookForPending);
    this.upkeep =
        new StreamUpkeep(
            this.databases, sources.values(), loops, options.retention(), clock, meters);
  }

  @Override
  public void start(List<ServiceDescription> services) {
    databases.forEach((name, database) -> sources.put(name, new OutboxPublisher(database)));
    services.stream().filter(service -> !service.consumers().isEmpty()).forEach(this::prepare);
    sources.values().forEach(OutboxPublisher::start);
    loops.forEach(ConsumerLoop::start);
    upkeep.start();
  }

  @Override
  public void settle(Duration timeout) {
    long until = System.nanoTime() + timeout.toNanos();
    var quiescence = new Quiescence(databases, sources.values(), loops);
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
    return deadLetters;
  }

  /** By service, what keeps its consumers and jobs to one process at a time. */
  Map<String, Ownership> ownerships() {
    return ownerships;
  }

  /** Deletes what is older than the retention now, as is done every few minutes anyway. */
  public void prune() {
    upkeep.prune();
  }

  @Override
  public void close() {
    upkeep.close();
    try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      loops.forEach(loop -> threads.execute(loop::close));
    }
    sources.values().forEach(OutboxPublisher::close);
    ownerships.values().forEach(Ownership::close);
  }

  private void prepare(ServiceDescription service) {
    var database = database(service.service(), service.service());
    var ownership = ownerships.get(service.service());
    database.transact(tx -> {
      consumers.create(
          tx.handle(),
          service.consumers().stream().map(ServiceDescription.Consumer::name).toList());
      return null;
    });
    for (ServiceDescription.Consumer consumer : service.consumers()) {
      loops.add(loop(database, consumer, ownership));
    }
  }

  private ConsumerLoop loop(
      PostgresDatabase database, ServiceDescription.Consumer consumer, Ownership ownership) {
    var types = new EventTypes(consumer.events());
    database(types.service(), "the source of consumer " + consumer.name());
    var wakeup = new Wakeup();
    var runner =
        new EventRunner(
            database.name(),
            consumer,
            types,
            telemetry.getTracer("dev.tintype.platform.messaging"),
            meters);
    var pending =
        new PendingEvents(
            database,
            consumer,
            runner,
            options.retries(),
            clock,
            wakeup,
            consumer.slow() == null ? 1 : options.slowLanes());
    return new ConsumerLoop(
        database,
        consumer,
        types,
        sources.get(types.service()),
        runner,
        pending,
        ownership,
        clock,
        wakeup);
  }

  private PostgresDatabase database(String service, String what) {
    var database = databases.get(service);
    if (database == null) {
      throw new IllegalStateException("no database of " + service + " is open, for " + what);
    }
    return database;
  }

  private void lookForPending() {
    loops.forEach(ConsumerLoop::lookForPending);
  }
}
