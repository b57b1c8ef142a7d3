package dev.tintype.platform.messaging.nats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messaging.Broadcast;
import dev.tintype.platform.testing.TestNats;
import dev.tintype.platform.testing.contract.BroadcastContract;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NatsBroadcastTest extends BroadcastContract {
  private static final int PATIENCE_SECONDS = 20;

  private final TestNats nats = TestNats.start();
  private final TestLinks links = new TestLinks(nats);
  private final NatsLink mine = links.connect();
  private final NatsLink theirs = links.connect();
  private final NatsBroadcast here = new NatsBroadcast(mine);
  private final NatsBroadcast there = new NatsBroadcast(theirs);

  @AfterEach
  void close() {
    here.close();
    there.close();
    links.close();
    nats.close();
  }

  @Override
  protected Broadcast here() {
    return here;
  }

  @Override
  protected Broadcast elsewhere() {
    return there;
  }

  @Test
  void listenersLearnThatTheyMayHaveMissedSomething() throws Exception {
    var missed = new CountDownLatch(1);
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    here.subscribe(
        "tides",
        new Broadcast.Listener() {
          @Override
          public void heard(byte[] message) {
            heard.add(text(message));
          }

          @Override
          public void missed() {
            missed.countDown();
          }
        });
    nats.kill();
    there.publish("tides", bytes("lost"));
    here.publish("tides", bytes("here all the same"));
    assertThat(heard).containsExactly("here all the same");
    nats.restart();
    assertThat(missed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
