package dev.tintype.gateway.publicwebsocket;

import dev.tintype.platform.messages.Signal;
import dev.tintype.platform.messaging.Broadcast.Subscription;
import dev.tintype.platform.messaging.Live;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who of this process listens to which topic: each topic is listened to once, from its first ear to
 * its last, however many there are.
 */
final class Hub {
  private final Live live;
  private final Lanes lanes;
  private final Map<String, Topic> topics = new ConcurrentHashMap<>();

  Hub(Live live, Lanes lanes) {
    this.live = live;
    this.lanes = lanes;
  }

  /** From now on the ear hears what is said on the topic. */
  void add(String name, Ear ear) {
    Topic joined =
        topics.compute(
            name,
            (_, present) -> {
              Topic topic = present == null ? new Topic() : present;
              topic.ears.add(ear);
              return topic;
            });
    joined.begin(name);
  }

  void remove(String name, Ear ear) {
    var left = new ArrayList<Topic>(1);
    topics.computeIfPresent(
        name,
        (_, topic) -> {
          topic.ears.remove(ear);
          if (!topic.ears.isEmpty()) {
            return topic;
          }
          left.add(topic);
          return null;
        });
    left.forEach(Topic::end);
  }

  /** How many topics are listened to. */
  int size() {
    return topics.size();
  }

  private final class Topic implements Live.Listener {
    private final Set<Ear> ears = ConcurrentHashMap.newKeySet();
    private @Nullable Subscription subscription;
    private boolean ended;

    /** Waits for the network, so that only this topic is locked. */
    synchronized void begin(String name) {
      if (subscription == null && !ended) {
        subscription = live.listen(name, this);
      }
    }

    synchronized void end() {
      ended = true;
      if (subscription != null) {
        subscription.close();
      }
    }

    @Override
    public void heard(Signal signal) {
      lanes.put(signal, Set.copyOf(ears));
    }

    @Override
    public void missed() {
      ears.forEach(ear -> ear.session().missed());
    }
  }
}
