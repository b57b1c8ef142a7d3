package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.DeadLetters;
import dev.tintype.platform.messaging.EventStream;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.delivery.EventConsumers;
import dev.tintype.platform.messaging.delivery.EventSource;
import dev.tintype.platform.messaging.delivery.EventTypes;
import dev.tintype.platform.messaging.delivery.Lane;
import dev.tintype.platform.messaging.delivery.Ownership;
import dev.tintype.platform.messaging.delivery.RetryPlan;
import dev.tintype.platform.messaging.delivery.Wakeup;
import io.micrometer.core.instrument.MeterRegistry;
import io.nats.client.Connection;
import io.nats.client.ConnectionListener;
import io.nats.client.Dispatcher;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stream between processes: every service's outbox is handed to a stream of JetStream, from
 * which the consumers of all services read. Any number of processes may run a service; they share
 * its consumers' lanes.
 */
public final class NatsEventStream implements EventStream {

  /**
   * How events are handled.
   *
   * @param slowLanes how many events a slow consumer handles at a time in each of its lanes
   * @param lookAgain after which an outbox is looked at again though nobody has said that there is
   *     something in it; up to fifty times that while it stays empty
   */
  public record Options(RetryPlan retries, int slowLanes, Duration lookAgain) {
    public static final Options DEFAULT = new Options(RetryPlan.DEFAULT, 4, Duration.ofMillis(20));

    /** The same with other retries. */
    public Options with(RetryPlan others) {
      return new Options(others, slowLanes, lookAgain);
    }
  }

  private final NatsLink link;
  private final Streams streams;
  private final Dispatcher dispatcher;
  private final StreamDesk desk;
  private final EventConsumers consumers;
  private final List<StreamSource> sources = new ArrayList<>();
  private final List<OutboxRelay> relays = new ArrayList<>();
  private final DeadLetters deadLetters;
  private final StreamAnswers answers;
  private final NatsUpkeep upkeep;
  private final ConnectionListener beginAgain = new BeginAgainWhenConnected();

  /**
   * @param databases of the services of this process, whose outboxes it may relay
   */
  public NatsEventStream(
      NatsLink link,
      Map<String, PostgresDatabase> databases,
      Options options,
      Clock clock,
      OpenTelemetry telemetry,
      MeterRegistry meters) {
    this.link = link;
    this.streams = new Streams(link);
    this.dispatcher = link.connection().createDispatcher();
    this.desk = new StreamDesk(link);
    var shown = new DeadLetterStream(link, streams);
    var died = new Wakeup();
    this.consumers =
        new EventConsumers(
            databases,
            new EventConsumers.Options(
                options.retries(), link.configuration().lanes(), options.slowLanes()),
            this::source,
            clock,
            telemetry,
            meters,
            died::signal);
    var ownerships = consumers.ownerships();
    var tracer = telemetry.getTracer("dev.tintype.platform.messaging");
    databases.forEach((name, database) ->
        relays.add(
            new OutboxRelay(
                database,
                link,
                streams,
                ownerships.get(name),
                options.lookAgain(),
                tracer,
                meters)));
    this.deadLetters = new NatsDeadLetters(desk);
    this.answers = new StreamAnswers(databases, consumers, sources, streams, shown);
    this.upkeep =
        new NatsUpkeep(
            databases,
            consumers,
            streams,
            shown,
            died,
            link.configuration().retention(),
            clock,
            meters);
  }

  @Override
  public void start(List<ServiceDescription> services) {
    if (!relays.isEmpty()) {
      streams.check();
    }
    relays.forEach(relay -> streams.ensureEvents(relay.database().name()));
    relays.forEach(relay -> dispatcher.subscribe(relay.hints(), hint -> relay.wake()));
    relays.forEach(OutboxRelay::start);
    consumers.start(services);
    relays.forEach(relay -> {
      var service = relay.database().name();
      desk.answerFor(service, request -> answers.answer(service, request));
    });
    services.stream()
        .filter(service -> !service.consumers().isEmpty())
        .map(ServiceDescription::service)
        .forEach(service ->
            desk.answerForConsumersOf(service, request -> answers.answer(service, request)));
    link.connection().addConnectionListener(beginAgain);
    upkeep.start();
  }

  @Override
  public void settle(Duration timeout) {
    long until = System.nanoTime() + timeout.toNanos();
    var names = relays.stream().map(relay -> relay.database().name()).toList();
    var quiescence = new NatsQuiescence(names, link, streams, desk);
    var pause = new Wakeup();
    for (Optional<String> busy = quiescence.busy(); busy.isPresent(); busy = quiescence.busy()) {
      if (System.nanoTime() - until > 0) {
        throw new IllegalStateException("events are still under way: " + busy.get());
      }
      pause.await(Duration.ofMillis(10));
    }
  }

  @Override
  public DeadLetters deadLetters() {
    return deadLetters;
  }

  @Override
  public void rebuild(String service, String consumer, Instant since) {
    boolean done =
        desk.askConsumersOf(
                service, new StreamRequest.Rebuild(consumer, since), StreamRequest.Changed.class)
            .map(StreamRequest.Changed::done)
            .orElse(false);
    if (!done) {
      throw new IllegalArgumentException(
          "nobody runs a consumer " + consumer + " of the service " + service);
    }
  }

  /** Deletes what is older than the retention now, as is done every few minutes anyway. */
  public void prune() {
    upkeep.prune();
  }

  /** By service, what keeps its consumers and jobs to one process at a time. */
  Map<String, Ownership> ownerships() {
    return consumers.ownerships();
  }

  @Override
  public void close() {
    link.connection().removeConnectionListener(beginAgain);
    desk.close();
    upkeep.close();
    relays.forEach(OutboxRelay::close);
    consumers.close();
    if (dispatcher.isActive()) {
      link.connection().closeDispatcher(dispatcher);
    }
  }

  private EventSource source(
      String service,
      ServiceDescription.Consumer consumer,
      EventTypes types,
      Lane lane,
      Wakeup wakeup) {
    var source =
        new StreamSource(
            link,
            streams,
            dispatcher,
            EventWire.stream(link, types.service()),
            types.root(),
            EventWire.durable(service, lane.name()),
            EventWire.subjects(link, types.service(), types.root(), lane.slots()),
            wakeup);
    sources.add(source);
    return source;
  }

  /** Messages may have been lost with a connection, and streams with a server. */
  private final class BeginAgainWhenConnected implements ConnectionListener {
    @Override
    @Deprecated
    public void connectionEvent(Connection connection, Events event) {
      if (event == Events.RECONNECTED) {
        relays.forEach(OutboxRelay::interrupt);
        sources.forEach(StreamSource::interrupt);
      }
    }
  }
}
