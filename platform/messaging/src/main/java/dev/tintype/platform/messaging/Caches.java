package dev.tintype.platform.messaging;

import dev.tintype.platform.database.Changes;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.database.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/**
 * What one service keeps in memory of its database. A commit that changes something makes all
 * processes forget it: this one before the commit's caller goes on, the others as soon as they hear
 * of it, see {@link Broadcast}.
 */
public final class Caches {
  private final String service;
  private final MeterRegistry meters;
  private final Map<String, Kept<?, ?>> byTopic = new ConcurrentHashMap<>();

  public Caches(PostgresDatabase database, Broadcast broadcast, MeterRegistry meters) {
    this.service = database.name();
    this.meters = meters;
    String changes = "changes." + service;
    broadcast.subscribe(
        changes,
        new Broadcast.Listener() {
          @Override
          public void heard(byte[] message) {
            forget(Changes.of(message));
          }

          @Override
          public void missed() {
            byTopic.values().forEach(Kept::forgetAll);
          }
        });
    database.onChanged(what -> broadcast.publish(changes, what.toBytes()));
  }

  /**
   * Keeps things of a topic from now on.
   *
   * @param mostBytes about how much memory they may take
   * @param bytes about how much one of them takes
   */
  public <K, V> Kept<K, V> keep(Topic<K> topic, long mostBytes, ToIntFunction<V> bytes) {
    var kept = new Kept<>(topic, mostBytes, bytes, reads(topic, "kept"), reads(topic, "database"));
    if (byTopic.putIfAbsent(topic.name(), kept) != null) {
      throw new IllegalStateException(service + " keeps " + topic.name() + " twice");
    }
    return kept;
  }

  private Counter reads(Topic<?> topic, String from) {
    return meters.counter(
        "tintype_" + service + "_kept_reads", "topic", topic.name(), "from", from);
  }

  private void forget(Changes changes) {
    changes.forEach(
        (topic, key) -> {
          Kept<?, ?> kept = byTopic.get(topic);
          if (kept != null) {
            kept.forget(key);
          }
        },
        topic -> {
          Kept<?, ?> kept = byTopic.get(topic);
          if (kept != null) {
            kept.forgetAll();
          }
        });
  }
}
