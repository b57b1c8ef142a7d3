package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.DeadLetters;
import dev.tintype.platform.messaging.EventStream;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.delivery.RetryPlan;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A stream with a connection of its own, as a process of its own would have it. */
final class NatsStreams implements EventStream {
  private final NatsLink link;
  private final NatsEventStream stream;

  private NatsStreams(NatsLink link, NatsEventStream stream) {
    this.link = link;
    this.stream = stream;
  }

  static NatsStreams create(
      NatsLink link, Map<String, PostgresDatabase> databases, List<Duration> pauses) {
    return create(link, databases, pauses, new SimpleMeterRegistry());
  }

  static NatsStreams create(
      NatsLink link,
      Map<String, PostgresDatabase> databases,
      List<Duration> pauses,
      MeterRegistry meters) {
    var options = NatsEventStream.Options.DEFAULT.with(new RetryPlan(pauses));
    return create(link, databases, options, meters);
  }

  static NatsStreams create(
      NatsLink link,
      Map<String, PostgresDatabase> databases,
      NatsEventStream.Options options,
      MeterRegistry meters) {
    return new NatsStreams(
        link,
        new NatsEventStream(
            link, databases, options, Clock.systemUTC(), OpenTelemetry.noop(), meters));
  }

  @Override
  public void start(List<ServiceDescription> services) {
    stream.start(services);
  }

  @Override
  public void settle(Duration timeout) {
    stream.settle(timeout);
  }

  @Override
  public DeadLetters deadLetters() {
    return stream.deadLetters();
  }

  @Override
  public void rebuild(String service, String consumer, Instant since) {
    stream.rebuild(service, consumer, since);
  }

  @Override
  public void close() {
    stream.close();
    link.close();
  }
}
