package dev.tintype.gateway.publicwebsocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.content.api.ContentSignal.PostGone;
import dev.tintype.content.api.ContentSignal.PostShown;
import dev.tintype.platform.http.Closing;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Signal;
import dev.tintype.platform.messaging.InProcessBroadcast;
import dev.tintype.platform.messaging.Live;
import dev.tintype.platform.testing.Conditions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HubTest {
  private static final AccountId ANN = new AccountId(1);

  private final InProcessBroadcast broadcast = new InProcessBroadcast();
  private final Live live = new Live(broadcast);
  private final List<Map.Entry<Signal, Set<Ear>>> shown = new CopyOnWriteArrayList<>();
  private final CountDownLatch mayShow = new CountDownLatch(1);
  private final Lanes lanes =
      new Lanes(
          (signal, ears) -> {
            try {
              mayShow.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            shown.add(Map.entry(signal, ears));
          },
          new SimpleMeterRegistry());
  private final Hub hub = new Hub(live, lanes);
  private final FakeListening listening = new FakeListening();

  @AfterEach
  void close() {
    lanes.close();
  }

  private static PostShown shown(long post) {
    return new PostShown(new PostId(post), ANN);
  }

  @Test
  void aTopicIsListenedToFromItsFirstEarToItsLast() {
    Ear one = listening.ear(1, null);
    Ear other = listening.ear(2, null);
    hub.add("public", one);
    hub.add("public", other);
    assertThat(hub.size()).isOne();
    assertThat(broadcast.isHeard("live.public")).isTrue();
    hub.remove("public", one);
    hub.remove("public", one);
    assertThat(broadcast.isHeard("live.public")).isTrue();
    hub.remove("public", other);
    assertThat(broadcast.isHeard("live.public")).isFalse();
    assertThat(hub.size()).isZero();
  }

  @Test
  void whatManyAreToldAtOnceIsShownToThemTogetherAndInOrder() {
    var blocker = listening.ear(9, null);
    hub.add("account.9", blocker);
    live.toAccounts(List.of(new AccountId(9)), shown(8)); // the lane is busy with this one
    Ear one = listening.ear(1, null);
    Ear other = listening.ear(2, null);
    hub.add("account.1", one);
    hub.add("account.2", other);
    live.toAccounts(List.of(ANN, new AccountId(2)), shown(8));
    live.toAccounts(List.of(ANN, new AccountId(2)), new PostGone(new PostId(8), ANN));
    mayShow.countDown();
    Conditions.await(() -> shown.size() >= 2 && shown.getLast().getKey() instanceof PostGone);
    assertThat(shown.getLast().getValue()).containsExactlyInAnyOrder(one, other);
    assertThat(shown.stream().filter(it -> it.getValue().contains(one)).map(Map.Entry::getKey))
        .containsExactly(shown(8), new PostGone(new PostId(8), ANN));
  }

  @Test
  void clientsThatCanNotBeToldInTimeAreClosed() {
    hub.add("public", listening.ear(1, null));
    for (int i = 0; i < 12_000; i++) {
      live.toTopic("public", shown(8));
    }
    assertThat(listening.closings).contains(Closing.BEHIND);
    mayShow.countDown();
  }
}
