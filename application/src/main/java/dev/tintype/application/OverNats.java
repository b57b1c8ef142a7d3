package dev.tintype.application;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.Broadcast;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.messaging.delivery.RetryPlan;
import dev.tintype.platform.messaging.nats.NatsBroadcast;
import dev.tintype.platform.messaging.nats.NatsBus;
import dev.tintype.platform.messaging.nats.NatsConfiguration;
import dev.tintype.platform.messaging.nats.NatsEventStream;
import dev.tintype.platform.messaging.nats.NatsLink;
import dev.tintype.platform.messaging.nats.NatsServices;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Messages are NATS requests where their service runs elsewhere, and events go by JetStream. */
final class OverNats implements Backbone {
  private final NatsLink link;
  private final NatsBus bus;
  private final NatsBroadcast broadcast;
  private final RetryPlan retries;
  private final Clock clock;
  private final OpenTelemetry telemetry;
  private final MeterRegistry meters;

  /**
   * Connects.
   *
   * @param process how this process is called in the servers' lists
   * @param retries when a failing event is tried again
   * @throws dev.tintype.platform.runtime.BadSettings when no server lets us in
   */
  OverNats(
      NatsConfiguration configuration,
      String process,
      RetryPlan retries,
      Clock clock,
      OpenTelemetry telemetry,
      MeterRegistry meters) {
    this.link = NatsLink.connect(configuration, process);
    this.bus = new NatsBus(link, telemetry, meters);
    this.broadcast = new NatsBroadcast(link);
    this.retries = retries;
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
    return broadcast;
  }

  @Override
  public boolean isReady() {
    return link.isConnected();
  }

  @Override
  public Running start(List<ServiceModule> modules, Map<String, PostgresDatabase> databases) {
    var services =
        NatsServices.start(
            modules,
            databases,
            bus,
            link,
            NatsEventStream.Options.DEFAULT.with(retries),
            clock,
            telemetry,
            meters);
    return new Running(services.descriptions(), services.stream(), services.jobs(), services);
  }

  @Override
  public void close() {
    broadcast.close();
    bus.close();
    link.close();
  }
}
