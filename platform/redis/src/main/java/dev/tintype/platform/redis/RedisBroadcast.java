package dev.tintype.platform.redis;

import dev.tintype.platform.messaging.Broadcast;
import dev.tintype.platform.messaging.InProcessBroadcast;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateAdapter;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.net.SocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reaches this process directly and the others by Redis. Whoever was cut off from Redis is told on
 * return that messages may have been missed.
 */
public final class RedisBroadcast implements Broadcast, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RedisBroadcast.class);
  private static final String CHANNEL = "tintype:topic:";
  private static final long PATIENCE_SECONDS = 2;

  private final String self = UUID.randomUUID().toString();
  private final InProcessBroadcast here = new InProcessBroadcast();
  private final Map<String, List<Listener>> listeners = new ConcurrentHashMap<>();
  private final Set<String> heardBefore = ConcurrentHashMap.newKeySet();
  private final RedisServer redis;
  private final StatefulRedisPubSubConnection<String, String> listening;

  public RedisBroadcast(RedisServer redis) {
    this.redis = redis;
    listening = redis.listening();
    listening.addListener(new Ear());
    listening.addListener(new Again());
  }

  @Override
  public void publish(String topic, byte[] message) {
    here.publish(topic, message);
    String text = self + " " + Base64.getEncoder().encodeToString(message);
    redis.begin(commands -> commands.publish(CHANNEL + topic, text));
  }

  @Override
  public Subscription subscribe(String topic, Listener listener) {
    var ofTopic = listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>());
    ofTopic.add(listener);
    var direct = here.subscribe(topic, listener);
    listen(topic);
    return () -> {
      direct.close();
      ofTopic.remove(listener);
    };
  }

  /** Where Redis is away this is done again as soon as it is back. */
  private void listen(String topic) {
    try {
      listening.async().subscribe(CHANNEL + topic).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("not listening to {} yet", topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    listening.close();
  }

  private final class Ear extends RedisPubSubAdapter<String, String> {
    @Override
    public void message(String channel, String text) {
      int space = text.indexOf(' ');
      if (space < 0 || text.substring(0, space).equals(self)) {
        return;
      }
      here.publish(
          channel.substring(CHANNEL.length()),
          Base64.getDecoder().decode(text.substring(space + 1)));
    }

    @Override
    public void subscribed(String channel, long count) {
      if (!heardBefore.add(channel)) {
        listeners
            .getOrDefault(channel.substring(CHANNEL.length()), List.of())
            .forEach(Listener::missed);
      }
    }
  }

  private final class Again extends RedisConnectionStateAdapter {
    @Override
    public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress address) {
      listeners.keySet().forEach(topic -> listening.async().subscribe(CHANNEL + topic));
    }
  }
}
