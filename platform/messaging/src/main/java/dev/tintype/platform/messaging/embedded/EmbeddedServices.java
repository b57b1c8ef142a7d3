package dev.tintype.platform.messaging.embedded;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.EventStream;
import dev.tintype.platform.messaging.InProcessBus;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.messaging.delivery.Jobs;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * All services running in one process. In order:
 *
 * <pre>{@code
 * var databases = new Databases(postgres.server(), passwords, Databases.Options.DEFAULT, …);
 * var opened = databases.open(List.of("identity", "content", …));
 * var bus = new InProcessBus(false, telemetry, meters);
 * var modules = List.of(new ContentService(new Platform(opened.get("content"), bus, …), …), …);
 * var services = EmbeddedServices.start(modules, opened, bus, Options.DEFAULT, clock, …);
 * // … and at the end, after the doors are closed:
 * services.close();
 * databases.close();
 * postgres.close();
 * }</pre>
 */
public final class EmbeddedServices implements AutoCloseable {
  private final List<ServiceDescription> descriptions;
  private final EmbeddedEventStream stream;
  private final Jobs jobs;

  private EmbeddedServices(
      List<ServiceDescription> descriptions, EmbeddedEventStream stream, Jobs jobs) {
    this.descriptions = descriptions;
    this.stream = stream;
    this.jobs = jobs;
  }

  /**
   * Makes the services' messages known to the bus, then starts their consumers and jobs.
   *
   * @param databases by service; those of all services whose events are consumed must be among them
   * @throws IllegalStateException when a message has no handler, or two
   */
  public static EmbeddedServices start(
      List<? extends ServiceModule> services,
      Map<String, PostgresDatabase> databases,
      InProcessBus bus,
      EmbeddedEventStream.Options options,
      Clock clock,
      OpenTelemetry telemetry,
      MeterRegistry meters) {
    var descriptions = services.stream().map(ServiceDescription::of).toList();
    descriptions.forEach(bus::register);
    var stream = new EmbeddedEventStream(databases, options, clock, telemetry, meters);
    var jobs = new Jobs(meters);
    var started = new EmbeddedServices(descriptions, stream, jobs);
    try {
      stream.start(descriptions);
      jobs.start(descriptions, stream.ownerships());
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

  public EventStream stream() {
    return stream;
  }

  public Jobs jobs() {
    return jobs;
  }

  /** Stops jobs and consumers, after letting them finish what they are at. */
  @Override
  public void close() {
    jobs.close();
    stream.close();
  }
}
