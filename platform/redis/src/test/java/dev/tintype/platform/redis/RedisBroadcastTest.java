package dev.tintype.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messaging.Broadcast;
import dev.tintype.platform.testing.Conditions;
import dev.tintype.platform.testing.TestRedis;
import dev.tintype.platform.testing.contract.BroadcastContract;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisBroadcastTest extends BroadcastContract {
  private final RedisServer ours = server(TestRedis.shared());
  private final RedisServer theirs = server(TestRedis.shared());
  private final RedisBroadcast here = new RedisBroadcast(ours);
  private final RedisBroadcast elsewhere = new RedisBroadcast(theirs);

  private static RedisServer server(TestRedis redis) {
    return new RedisServer(new RedisConfiguration(redis.url()), new SimpleMeterRegistry());
  }

  @Override
  protected Broadcast here() {
    return here;
  }

  @Override
  protected Broadcast elsewhere() {
    return elsewhere;
  }

  @AfterEach
  void close() {
    here.close();
    elsewhere.close();
    ours.close();
    theirs.close();
  }

  @Test
  void whoWasCutOffIsToldAndHearsAgain() {
    var heard = new CopyOnWriteArrayList<String>();
    var missed = new AtomicInteger();
    try (var redis = TestRedis.start();
        var one = server(redis);
        var two = server(redis);
        var listening = new RedisBroadcast(one);
        var talking = new RedisBroadcast(two)) {
      listening.subscribe("before", listener(heard, missed));
      redis.kill();
      listening.subscribe("while-away", listener(heard, missed));
      talking.publish("before", bytes("lost"));
      redis.restart();

      Conditions.await(() -> missed.get() > 0);
      Conditions.await(() -> {
        talking.publish("before", bytes("again"));
        talking.publish("while-away", bytes("too"));
        return heard.contains("again") && heard.contains("too");
      });
    }
  }

  @Test
  void redisIsAskedForNothingMoreWhenTheLastListenerLeaves() {
    var heard = new CopyOnWriteArrayList<String>();
    var one = here.subscribe("pier", hearing(heard));
    var other = here.subscribe("pier", hearing(heard));
    one.close();
    assertThat(listenersOf("pier")).isOne();
    other.close();
    Conditions.await(() -> listenersOf("pier") == 0);
  }

  private long listenersOf(String topic) {
    String channel = "tintype:topic:" + topic;
    return theirs.require(commands -> commands.pubsubNumsub(channel)).get(channel);
  }

  private static Broadcast.Listener listener(
      CopyOnWriteArrayList<String> heard, AtomicInteger missed) {
    return new Broadcast.Listener() {
      @Override
      public void heard(byte[] message) {
        hearing(heard).heard(message);
      }

      @Override
      public void missed() {
        missed.incrementAndGet();
      }
    };
  }
}
