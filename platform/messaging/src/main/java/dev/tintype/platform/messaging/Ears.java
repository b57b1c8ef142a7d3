package dev.tintype.platform.messaging;

import dev.tintype.platform.messaging.Broadcast.Listener;
import dev.tintype.platform.messaging.Broadcast.Subscription;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Which topics of other processes this one listens to: from a topic's first listener until its last
 * one leaves, whatever the order in which threads come and go.
 *
 * @param <T> what beginning to listen returns
 */
public final class Ears<T> {
  private record Ear<T>(int listeners, T begun) {}

  private final InProcessBroadcast here;
  private final Function<String, T> begin;
  private final Consumer<String> end;
  private final Map<String, Ear<T>> byTopic = new ConcurrentHashMap<>();

  /**
   * @param begin asks for a topic's messages; must not wait
   * @param end asks for no more of them; must not wait
   */
  public Ears(InProcessBroadcast here, Function<String, T> begin, Consumer<String> end) {
    this.here = here;
    this.begin = begin;
    this.end = end;
  }

  /**
   * Adds a listener.
   *
   * @param begun takes what beginning to listen to the topic has returned, and may wait for it
   */
  public Subscription add(String topic, Listener listener, Consumer<T> begun) {
    var direct = here.subscribe(topic, listener);
    Ear<T> ear =
        byTopic.compute(
            topic,
            (_, present) ->
                present == null
                    ? new Ear<>(1, begin.apply(topic))
                    : new Ear<>(present.listeners() + 1, present.begun()));
    begun.accept(ear.begun());
    var open = ConcurrentHashMap.<Boolean>newKeySet();
    open.add(true);
    return () -> {
      if (open.remove(true)) {
        direct.close();
        remove(topic);
      }
    };
  }

  private void remove(String topic) {
    byTopic.computeIfPresent(
        topic,
        (_, present) -> {
          if (present.listeners() > 1) {
            return new Ear<>(present.listeners() - 1, present.begun());
          }
          end.accept(topic);
          return null;
        });
  }

  /** Asks for no more of a topic that has come though nobody listens to it any longer. */
  public void endUnheard(String topic) {
    byTopic.compute(
        topic,
        (_, present) -> {
          if (present == null) {
            end.accept(topic);
          }
          return present;
        });
  }

  public Set<String> topics() {
    return Set.copyOf(byTopic.keySet());
  }
}
