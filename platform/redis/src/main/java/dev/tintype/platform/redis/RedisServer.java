package dev.tintype.platform.redis;

import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.Outage;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The connection to Redis, which all threads share. While Redis is away, calls fail at once instead
 * of waiting, and the connection is made again by itself.
 */
public final class RedisServer implements AutoCloseable {
  private static final Duration CALL = Duration.ofMillis(750);
  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** Beyond this calls fail at once: a Redis so far behind is as good as away. */
  private static final int MOST_UNANSWERED = 20_000;

  private final RedisClient client;
  private final StatefulRedisConnection<String, String> connection;
  private final Outage outage;

  /**
   * Connects.
   *
   * @throws BadSettings when that fails; says what to look at
   */
  public RedisServer(RedisConfiguration configuration, MeterRegistry meters) {
    outage = new Outage("Redis at " + configuration, "tintype_redis_unavailable", meters);
    client = RedisClient.create(configuration.parsed());
    client.setOptions(
        ClientOptions.builder()
            .requestQueueSize(MOST_UNANSWERED)
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).build())
            .timeoutOptions(TimeoutOptions.enabled(CALL))
            .build());
    try {
      connection = client.connect();
      connection.sync().ping();
    } catch (RedisException e) {
      client.shutdown(Duration.ZERO, CONNECT);
      throw explained(configuration, e);
    }
  }

  /** Runs a call, or does without where Redis is away. */
  <T> T call(Function<RedisCommands<String, String>, T> call, Supplier<T> without) {
    try {
      T result = call.apply(connection.sync());
      outage.over();
      return result;
    } catch (RedisException e) {
      outage.met(e);
      return without.get();
    }
  }

  /**
   * Runs a call that there is no going on without.
   *
   * @throws dev.tintype.platform.messages.RefusedException as unavailable while Redis is away
   */
  <T> T require(Function<RedisCommands<String, String>, T> call) {
    try {
      T result = call.apply(connection.sync());
      outage.over();
      return result;
    } catch (RedisException e) {
      throw outage.refused(e);
    }
  }

  /** Begins a call, whose result nobody waits for. */
  void begin(Function<RedisAsyncCommands<String, String>, ? extends CompletionStage<?>> call) {
    try {
      call.apply(connection.async())
          .whenComplete((_, failure) -> {
            if (failure == null) {
              outage.over();
            } else {
              outage.met(failure);
            }
          });
    } catch (RedisException e) {
      outage.met(e);
    }
  }

  /** A connection of its own for listening. */
  StatefulRedisPubSubConnection<String, String> listening() {
    return client.connectPubSub();
  }

  @Override
  public void close() {
    connection.close();
    client.shutdown(Duration.ZERO, CONNECT);
  }

  private static BadSettings explained(RedisConfiguration configuration, RedisException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("WRONGPASS")
          || message.contains("NOAUTH")
          || message.contains("AUTH ")) {
        return new BadSettings(
            "setting redis.url: Redis at %s does not take this password".formatted(configuration));
      }
    }
    return new BadSettings(
        "setting redis.url: Redis at %s can't be reached".formatted(configuration));
  }
}
