package dev.tintype.platform.messaging.embedded;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.delivery.RetryPlan;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Makes streams as a process of its own would. */
final class EmbeddedStreams {
  private EmbeddedStreams() {}

  static EmbeddedEventStream create(
      Map<String, PostgresDatabase> databases, List<Duration> pauses) {
    return new EmbeddedEventStream(
        databases,
        new EmbeddedEventStream.Options(new RetryPlan(pauses), Duration.ofHours(72), 4),
        Clock.systemUTC(),
        OpenTelemetry.noop(),
        new SimpleMeterRegistry());
  }
}
