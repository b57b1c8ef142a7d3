package dev.tintype.application;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.Broadcast;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.InProcessBroadcast;
import dev.tintype.platform.messaging.InProcessBus;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.messaging.delivery.RetryPlan;
import dev.tintype.platform.messaging.embedded.EmbeddedEventStream;
import dev.tintype.platform.messaging.embedded.EmbeddedServices;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Messages are direct calls, and consumers read the outboxes themselves. */
final class WithinProcess implements Backbone {
  private final InProcessBus bus;
  private final RetryPlan retries;
  private final Clock clock;
  private final OpenTelemetry telemetry;
  private final MeterRegistry meters;

  /**
   * @param throughJson whether messages are sent through JSON all the same; for tests
   * @param retries when a failing event is tried again
   */
  WithinProcess(
      boolean throughJson,
      RetryPlan retries,
      Clock clock,
      OpenTelemetry telemetry,
      MeterRegistry meters) {
    this.retries = retries;
    this.bus = new InProcessBus(throughJson, telemetry, meters);
    this.clock = clock;
    this.telemetry = telemetry;
    this.meters = meters;
  }

  @Override
  public Bus bus() {
    return bus;
  }

  @Override
  public Broadcast broadcast() {
    return new InProcessBroadcast();
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public Running start(List<ServiceModule> modules, Map<String, PostgresDatabase> databases) {
    var services =
        EmbeddedServices.start(
            modules,
            databases,
            bus,
            EmbeddedEventStream.Options.DEFAULT.with(retries),
            clock,
            telemetry,
            meters);
    return new Running(services.descriptions(), services.stream(), services.jobs(), services);
  }

  @Override
  public void close() {}
}
