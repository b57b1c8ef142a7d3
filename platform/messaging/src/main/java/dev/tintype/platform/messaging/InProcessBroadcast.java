package dev.tintype.platform.messaging;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reaches the listeners of this process, on the thread of whoever publishes. */
public final class InProcessBroadcast implements Broadcast {
  private static final Logger LOG = LoggerFactory.getLogger(InProcessBroadcast.class);

  private final Map<String, List<Listener>> listeners = new ConcurrentHashMap<>();

  @Override
  public void publish(String topic, byte[] message) {
    for (Listener listener : listeners.getOrDefault(topic, List.of())) {
      try {
        listener.heard(message);
      } catch (RuntimeException e) {
        LOG.error("a listener to {} failed", topic, e);
      }
    }
  }

  @Override
  public Subscription subscribe(String topic, Listener listener) {
    var ofTopic = listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>());
    ofTopic.add(listener);
    return () -> ofTopic.remove(listener);
  }
}
