package dev.tintype.platform.messaging.delivery;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messaging.DeadLetters;
import dev.tintype.platform.messaging.ServiceDescription;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * The consumers of the services of this process, whatever stream their events come from: their
 * positions, failed events and dead letters are rows of the services' own databases.
 */
public final class EventConsumers implements AutoCloseable {

  /**
   * How events are handled.
   *
   * @param lanes into how many parts a consumer's events are divided
   * @param slowLanes how many events a slow consumer handles at a time in each, of different keys
   */
  public record Options(RetryPlan retries, int lanes, int slowLanes) {}

  /** Opens the source of one lane. */
  @FunctionalInterface
  public interface Sources {

    /**
     * @param service that consumes
     * @param wakeup to be signalled when there may be more events
     */
    EventSource open(
        String service,
        ServiceDescription.Consumer consumer,
        EventTypes types,
        Lane lane,
        Wakeup wakeup);
  }

  private final Map<String, PostgresDatabase> databases;
  private final Options options;
  private final Sources sources;
  private final Clock clock;
  private final OpenTelemetry telemetry;
  private final MeterRegistry meters;
  private final Runnable died;
  private final Map<String, Ownership> ownerships = new LinkedHashMap<>();
  private final List<ConsumerLoop> loops = new ArrayList<>();
  private final DeadLetters deadLetters;
  private final ConsumerTable consumers = new ConsumerTable();
  private final ProcessedEventTable processedEvents = new ProcessedEventTable();

  /**
   * @param databases by service; those of the consumers must be among them
   * @param died is run when an event has become a dead letter
   */
  public EventConsumers(
      Map<String, PostgresDatabase> databases,
      Options options,
      Sources sources,
      Clock clock,
      OpenTelemetry telemetry,
      MeterRegistry meters,
      Runnable died) {
    this.databases = Map.copyOf(databases);
    this.options = options;
    this.sources = sources;
    this.clock = clock;
    this.telemetry = telemetry;
    this.meters = meters;
    this.died = died;
    this.databases.forEach((name, database) -> ownerships.put(name, new Ownership(database)));
    this.deadLetters = new DatabaseDeadLetters(this.databases, this::lookForChanges);
  }

  /** Starts the consumers of services. */
  public void start(List<ServiceDescription> services) {
    services.forEach(
        service -> service.consumers().forEach(consumer -> prepare(service.service(), consumer)));
    loops.forEach(ConsumerLoop::start);
  }

  /** By service, what keeps its consumers and jobs to one process at a time. */
  public Map<String, Ownership> ownerships() {
    return ownerships;
  }

  public List<ConsumerLoop> loops() {
    return loops;
  }

  public DeadLetters deadLetters() {
    return deadLetters;
  }

  /** Looks now for changes that came from outside, as is done every few seconds anyway. */
  public void lookForChanges() {
    loops.forEach(ConsumerLoop::lookForChanges);
  }

  /**
   * Has a consumer handle events again from a place on, although it has before. What it made of
   * them the first time is for its service to have cleared.
   *
   * @param since when the first of them occurred
   */
  public void rewind(String service, String consumer, EventSource.Place to, Instant since) {
    databases
        .get(service)
        .transact(tx -> {
          consumers.rewind(tx.handle(), consumer, to);
          processedEvents.forget(tx.handle(), consumer, IdGenerator.smallestAt(since));
          return null;
        });
    lookForChanges();
  }

  @Override
  public void close() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      loops.forEach(loop -> threads.execute(loop::close));
    }
    ownerships.values().forEach(Ownership::close);
  }

  private void prepare(String service, ServiceDescription.Consumer consumer) {
    var database = databases.get(service);
    if (database == null) {
      throw new IllegalStateException("no database of " + service + " is open");
    }
    var types = new EventTypes(consumer.events());
    var lanes = Lane.of(consumer.name(), options.lanes());
    database.transact(tx -> {
      consumers.create(tx.handle(), consumer.name(), lanes);
      return null;
    });
    var share = new ConsumerShare(ownerships.get(service), consumer.name(), lanes.size());
    var runner =
        new EventRunner(
            service,
            consumer,
            types,
            telemetry.getTracer("dev.tintype.platform.messaging"),
            meters);
    lanes.forEach(lane -> loops.add(loop(database, consumer, types, lane, share, runner)));
  }

  private ConsumerLoop loop(
      PostgresDatabase database,
      ServiceDescription.Consumer consumer,
      EventTypes types,
      Lane lane,
      ConsumerShare share,
      EventRunner runner) {
    var wakeup = new Wakeup();
    var pending =
        new PendingEvents(
            database,
            consumer,
            runner,
            options.retries(),
            clock,
            wakeup,
            lane.slots(),
            died,
            consumer.slow() == null ? 1 : options.slowLanes());
    var source = sources.open(database.name(), consumer, types, lane, wakeup);
    return new ConsumerLoop(
        database, consumer, lane, source, runner, pending, share, clock, wakeup);
  }
}
