package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.messaging.delivery.Jobs;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The services, or parts of services, of one process among several. In order:
 *
 * <pre>{@code
 * var link = NatsLink.connect(NatsConfiguration.from(settings), "content 1");
 * var bus = new NatsBus(link, telemetry, meters);
 * var modules = List.of(new ContentService(new Platform(database, …, bus, …), …), …);
 * var services = NatsServices.start(modules, databases, bus, link, Options.DEFAULT, clock, …);
 * // … and at the end, after the doors are closed:
 * services.close();
 * bus.close();
 * link.close();
 * }</pre>
 */
public final class NatsServices implements AutoCloseable {
  private final List<ServiceDescription> descriptions;
  private final NatsBus bus;
  private final NatsEventStream stream;
  private final Jobs jobs;

  private NatsServices(
      List<ServiceDescription> descriptions, NatsBus bus, NatsEventStream stream, Jobs jobs) {
    this.descriptions = descriptions;
    this.bus = bus;
    this.stream = stream;
    this.jobs = jobs;
  }

  /**
   * Starts the services' consumers and jobs, then answers their messages.
   *
   * @param databases by service, those of these services; none for a process with gateways only
   * @throws IllegalStateException when a message has no handler, or two
   */
  public static NatsServices start(
      List<? extends ServiceModule> services,
      Map<String, PostgresDatabase> databases,
      NatsBus bus,
      NatsLink link,
      NatsEventStream.Options options,
      Clock clock,
      OpenTelemetry telemetry,
      MeterRegistry meters) {
    var descriptions = services.stream().map(ServiceDescription::of).toList();
    descriptions.forEach(bus::register);
    var stream = new NatsEventStream(link, databases, options, clock, telemetry, meters);
    var jobs = new Jobs(meters);
    var started = new NatsServices(descriptions, bus, stream, jobs);
    try {
      stream.start(descriptions);
      jobs.start(descriptions, stream.ownerships());
      descriptions.forEach(bus::answer);
      return started;
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
  }

  /** What each service has said of itself. */
  public List<ServiceDescription> descriptions() {
    return descriptions;
  }

  public NatsEventStream stream() {
    return stream;
  }

  public Jobs jobs() {
    return jobs;
  }

  /** Answers what others have asked, and stops jobs and consumers after what they are at. */
  @Override
  public void close() {
    bus.stopAnswering();
    jobs.close();
    stream.close();
  }
}
