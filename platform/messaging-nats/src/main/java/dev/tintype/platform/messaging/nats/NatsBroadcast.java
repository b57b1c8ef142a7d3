package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.messaging.Broadcast;
import dev.tintype.platform.messaging.Ears;
import dev.tintype.platform.messaging.InProcessBroadcast;
import io.nats.client.Connection;
import io.nats.client.ConnectionListener;
import io.nats.client.Dispatcher;
import io.nats.client.Message;
import io.nats.client.impl.Headers;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells this process directly and all others over core NATS, where nothing is kept. Listeners are
 * told that they may have missed something whenever the connection has been lost.
 */
public final class NatsBroadcast implements Broadcast, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(NatsBroadcast.class);
  private static final String FROM = "Tintype-From";

  private final NatsLink link;
  private final InProcessBroadcast here = new InProcessBroadcast();
  private final String process = UUID.randomUUID().toString();
  private final Dispatcher dispatcher;
  private final Ears<Dispatcher> ears;
  private final ConnectionListener missed = new MissedWhenReconnected();

  public NatsBroadcast(NatsLink link) {
    this.link = link;
    this.dispatcher = link.connection().createDispatcher(this::hear);
    this.ears =
        new Ears<>(
            here,
            topic -> dispatcher.subscribe(subject(topic)),
            topic -> dispatcher.unsubscribe(subject(topic)));
    link.connection().addConnectionListener(missed);
  }

  @Override
  public void publish(String topic, byte[] message) {
    here.publish(topic, message);
    try {
      link.connection().publish(subject(topic), new Headers().put(FROM, process), message);
    } catch (IllegalStateException | IllegalArgumentException lost) {
      log.debug("other processes do not hear of {}", topic, lost);
    }
  }

  @Override
  public Subscription subscribe(String topic, Listener listener) {
    return ears.add(topic, listener, _ -> link.flush());
  }

  @Override
  public void close() {
    link.connection().removeConnectionListener(missed);
    if (dispatcher.isActive()) {
      link.connection().closeDispatcher(dispatcher);
    }
  }

  private String subject(String topic) {
    return link.subject("broadcast." + topic);
  }

  private void hear(Message message) {
    var headers = message.getHeaders();
    if (headers == null || !process.equals(headers.getFirst(FROM))) {
      here.publish(message.getSubject().substring(subject("").length()), message.getData());
    }
  }

  private final class MissedWhenReconnected implements ConnectionListener {
    @Override
    @Deprecated
    public void connectionEvent(Connection connection, Events event) {
      if (event == Events.RECONNECTED) {
        ears.topics().forEach(here::missed);
      }
    }
  }
}
