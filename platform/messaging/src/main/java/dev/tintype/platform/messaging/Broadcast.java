package dev.tintype.platform.messaging;

import java.util.Collection;

/**
 * Tells all processes something at once. Nothing is kept: who does not listen at the moment does
 * not hear it, and the network may lose it, so that whatever hangs on it needs another way to come
 * right in time.
 */
public interface Broadcast {

  /** Somebody who listens; must be quick, and throw nothing. */
  interface Listener {
    void heard(byte[] message);

    /** Messages may have been missed, as after a broken connection. */
    default void missed() {}
  }

  /** Ends a listening. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Listeners of this process have heard it when this returns; those of others hear it soon. Never
   * fails: what can't be sent is lost.
   */
  void publish(String topic, byte[] message);

  /** The same for many topics, which takes hardly longer than one. */
  default void publishAll(Collection<String> topics, byte[] message) {
    topics.forEach(topic -> publish(topic, message));
  }

  /** Listens to a topic from now on. */
  Subscription subscribe(String topic, Listener listener);
}
