package dev.tintype.notification.domain;

import dev.tintype.notification.api.Kind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What the notification service counts. */
public final class NotificationMetrics {
  private final Map<Kind, Counter> raised = new EnumMap<>(Kind.class);
  private final Counter filtered;
  private final Counter dropped;
  private final Counter withdrawn;

  public NotificationMetrics(MeterRegistry meters) {
    for (Kind kind : Kind.values()) {
      raised.put(
          kind,
          Counter.builder("tintype_notification_raised")
              .description("Notifications that accounts were told")
              .tag("kind", kind.name().toLowerCase(Locale.ROOT))
              .register(meters));
    }
    filtered = counter(meters, "filtered", "Notifications kept back as strangers'");
    dropped = counter(meters, "dropped", "Causes of which nobody wanted to be told");
    withdrawn = counter(meters, "withdrawn", "Notifications taken away, with their cause or not");
  }

  void raised(Kind kind) {
    raised.get(kind).increment();
  }

  void filtered() {
    filtered.increment();
  }

  void dropped() {
    dropped.increment();
  }

  void withdrawn(int notifications) {
    withdrawn.increment(notifications);
  }

  private static Counter counter(MeterRegistry meters, String name, String meaning) {
    return Counter.builder("tintype_notification_" + name).description(meaning).register(meters);
  }
}
