package dev.tintype.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.messaging.Broadcast;
import dev.tintype.platform.messaging.Broadcast.Listener;
import dev.tintype.platform.testing.Conditions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What every broadcast promises; each adapter runs this. */
public abstract class BroadcastContract {
  private final String topic = "harbour." + UUID.randomUUID();

  /** The one of this process. */
  protected abstract Broadcast here();

  /** That of another process; the same where there is none. */
  protected abstract Broadcast elsewhere();

  @Test
  void whoeverListensInThisProcessHasHeardWhenPublishingReturns() {
    var heard = new CopyOnWriteArrayList<String>();
    here().subscribe(topic, hearing(heard));
    here().publish(topic, bytes("Aurora is in"));
    assertThat(heard).containsExactly("Aurora is in");
  }

  @Test
  void othersHearSoonEverythingOnceAndInOrder() {
    var heard = new CopyOnWriteArrayList<String>();
    here().subscribe(topic, hearing(heard));
    var said = new ArrayList<String>();
    for (int i = 0; i < 50; i++) {
      said.add(i + " 한라 \0");
      elsewhere().publish(topic, bytes(said.getLast()));
    }
    Conditions.await(() -> heard.size() >= said.size());
    elsewhere().publish(topic, bytes("last"));
    Conditions.await(() -> heard.contains("last"));
    said.add("last");
    assertThat(heard).isEqualTo(said);
  }

  @Test
  void topicsAreApart() {
    var heard = new CopyOnWriteArrayList<String>();
    here().subscribe(topic, hearing(heard));
    elsewhere().publish(topic + ".other", bytes("not for us"));
    elsewhere().publish(topic, bytes("for us"));
    Conditions.await(() -> !heard.isEmpty());
    assertThat(heard).containsExactly("for us");
  }

  @Test
  void whoHasStoppedListeningHearsNothing() {
    var heard = new CopyOnWriteArrayList<String>();
    var others = new CopyOnWriteArrayList<String>();
    var listening = here().subscribe(topic, hearing(heard));
    here().subscribe(topic, hearing(others));
    listening.close();
    here().publish(topic, bytes("a"));
    elsewhere().publish(topic, bytes("b"));
    Conditions.await(() -> others.size() == 2);
    assertThat(heard).isEmpty();
  }

  @Test
  void aListenerThatFailsHoldsNobodyUp() {
    var heard = new CopyOnWriteArrayList<String>();
    here()
        .subscribe(
            topic,
            message -> {
              throw new IllegalStateException("the radio is broken");
            });
    here().subscribe(topic, hearing(heard));
    here().publish(topic, bytes("a"));
    elsewhere().publish(topic, bytes("b"));
    Conditions.await(() -> heard.size() == 2);
  }

  @Test
  void manyTopicsHearWhatIsSaidToAll() {
    var heard = new CopyOnWriteArrayList<String>();
    var topics = new ArrayList<String>();
    for (int i = 0; i < 1_200; i++) {
      topics.add(topic + "." + i);
    }
    for (int i = 0; i < 1_200; i += 400) {
      here().subscribe(topics.get(i), hearing(heard));
    }
    elsewhere().publishAll(topics, bytes("fog"));
    Conditions.await(() -> heard.size() == 3);
    elsewhere().publishAll(topics, bytes("sun"));
    Conditions.await(() -> heard.size() == 6);
    assertThat(heard).containsExactly("fog", "fog", "fog", "sun", "sun", "sun");
  }

  @Test
  void whoComesBackToATopicHearsAgain() {
    var heard = new CopyOnWriteArrayList<String>();
    for (int i = 0; i < 20; i++) {
      var listening = here().subscribe(topic, hearing(heard));
      listening.close();
      listening.close();
    }
    here().subscribe(topic, hearing(heard));
    elsewhere().publish(topic, bytes("a"));
    Conditions.await(() -> !heard.isEmpty());
    assertThat(heard).containsExactly("a");
  }

  protected static Listener hearing(List<String> heard) {
    return message -> heard.add(new String(message, StandardCharsets.UTF_8));
  }

  protected static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
