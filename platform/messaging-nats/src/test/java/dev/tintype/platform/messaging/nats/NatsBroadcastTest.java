package dev.tintype.platform.messaging.nats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messaging.Broadcast;
import dev.tintype.platform.testing.TestNats;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NatsBroadcastTest {
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

  @Test
  void allProcessesHearAMessageOnce() throws Exception {
    BlockingQueue<String> heardHere = new LinkedBlockingQueue<>();
    BlockingQueue<String> heardThere = new LinkedBlockingQueue<>();
    here.subscribe("tides", message -> heardHere.add(text(message)));
    there.subscribe("tides", message -> heardThere.add(text(message)));
    theirs.connection().flush(Duration.ofSeconds(PATIENCE_SECONDS));
    here.publish("tides", bytes("high"));
    assertThat(heardHere).containsExactly("high");
    assertThat(heardThere.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("high");
    mine.connection().flush(Duration.ofSeconds(PATIENCE_SECONDS));
    there.publish("tides", bytes("low"));
    assertThat(heardHere.take()).isEqualTo("high");
    assertThat(heardHere.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("low");
    assertThat(heardThere).containsExactly("low");
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

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
