package dev.tintype.platform.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reaches the listeners of this process, on the thread of whoever publishes. */
public final class InProcessBroadcast implements Broadcast {
  private static final Logger LOG = LoggerFactory.getLogger(InProcessBroadcast.class);

  /** No topic without a listener; the lists themselves never change. */
  private final Map<String, List<Hearing>> listeners = new ConcurrentHashMap<>();

  /** One listening; the same listener may have several. */
  private static final class Hearing {
    final Listener listener;

    Hearing(Listener listener) {
      this.listener = listener;
    }
  }

  @Override
  public void publish(String topic, byte[] message) {
    for (Hearing hearing : listeners.getOrDefault(topic, List.of())) {
      try {
        hearing.listener.heard(message);
      } catch (RuntimeException e) {
        LOG.error("a listener to {} failed", topic, e);
      }
    }
  }

  @Override
  public Subscription subscribe(String topic, Listener listener) {
    var hearing = new Hearing(listener);
    listeners.merge(topic, List.of(hearing), InProcessBroadcast::both);
    return () -> listeners.computeIfPresent(topic, (_, present) -> without(present, hearing));
  }

  /** Tells the listeners to one topic that they may have missed something. */
  public void missed(String topic) {
    listeners.getOrDefault(topic, List.of()).forEach(hearing -> hearing.listener.missed());
  }

  /** Whether anybody in this process listens. */
  public boolean isHeard(String topic) {
    return listeners.containsKey(topic);
  }

  private static List<Hearing> both(List<Hearing> present, List<Hearing> more) {
    var all = new ArrayList<>(present);
    all.addAll(more);
    return List.copyOf(all);
  }

  private static List<Hearing> without(List<Hearing> present, Hearing hearing) {
    var rest = present.stream().filter(it -> it != hearing).toList();
    return rest.isEmpty() ? null : rest;
  }
}
