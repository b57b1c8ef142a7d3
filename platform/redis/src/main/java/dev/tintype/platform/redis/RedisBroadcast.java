package dev.tintype.platform.redis;

import dev.tintype.platform.messaging.Broadcast;
import dev.tintype.platform.messaging.Ears;
import dev.tintype.platform.messaging.InProcessBroadcast;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateAdapter;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

  /** For how many topics Redis is kept busy at once. */
  private static final int TOPICS_AT_ONCE = 500;

  private static final Script PUBLISH_ALL =
      new Script(
          """
          for i = 2, #ARGV do
            redis.call('PUBLISH', ARGV[i], ARGV[1])
          end
          return 0
          """,
          ScriptOutputType.INTEGER);

  private final String self = UUID.randomUUID().toString();
  private final InProcessBroadcast here = new InProcessBroadcast();
  private final Set<String> heardBefore = ConcurrentHashMap.newKeySet();
  private final RedisServer redis;
  private final StatefulRedisPubSubConnection<String, String> listening;
  private final Ears<RedisFuture<Void>> ears;

  public RedisBroadcast(RedisServer redis) {
    this.redis = redis;
    listening = redis.listening();
    ears =
        new Ears<>(
            here,
            topic -> listening.async().subscribe(CHANNEL + topic),
            topic -> listening.async().unsubscribe(CHANNEL + topic));
    listening.addListener(new Ear());
    listening.addListener(new Again());
  }

  @Override
  public void publish(String topic, byte[] message) {
    here.publish(topic, message);
    redis.begin(commands -> commands.publish(CHANNEL + topic, text(message)));
  }

  @Override
  public void publishAll(Collection<String> topics, byte[] message) {
    topics.forEach(topic -> here.publish(topic, message));
    String text = text(message);
    for (var some = List.copyOf(topics); !some.isEmpty(); ) {
      int size = Math.min(some.size(), TOPICS_AT_ONCE);
      var arguments = new ArrayList<String>(size + 1);
      arguments.add(text);
      some.subList(0, size).forEach(topic -> arguments.add(CHANNEL + topic));
      redis.begin(commands -> PUBLISH_ALL.begin(commands, arguments));
      some = some.subList(size, some.size());
    }
  }

  private String text(byte[] message) {
    return self + " " + Base64.getEncoder().encodeToString(message);
  }

  @Override
  public Subscription subscribe(String topic, Listener listener) {
    return ears.add(topic, listener, begun -> await(topic, begun));
  }

  /** Where Redis is away this is done again as soon as it is back. */
  private static void await(String topic, RedisFuture<Void> begun) {
    try {
      begun.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
      String topic = channel.substring(CHANNEL.length());
      boolean again = !heardBefore.add(channel);
      if (!here.isHeard(topic)) {
        ears.endUnheard(topic);
      } else if (again) {
        here.missed(topic);
      }
    }

    @Override
    public void unsubscribed(String channel, long count) {
      heardBefore.remove(channel);
    }
  }

  private final class Again extends RedisConnectionStateAdapter {
    @Override
    public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress address) {
      ears.topics().forEach(topic -> listening.async().subscribe(CHANNEL + topic));
    }
  }
}
