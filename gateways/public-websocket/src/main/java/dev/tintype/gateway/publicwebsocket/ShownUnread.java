package dev.tintype.gateway.publicwebsocket;

import dev.tintype.gateway.presentation.Unread;
import dev.tintype.gateway.publicwebsocket.OwnJson.UnreadJson;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.RefusedException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people on our own stream how many notifications they have not read, when that may have
 * changed. Many likes that come together are counted once.
 */
final class ShownUnread implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ShownUnread.class);

  private final Unread unread;
  private final Duration pause;
  private final Map<AccountId, Set<Ear>> waiting = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("unread").factory());

  /**
   * @param pause for how long more of the same is waited for
   */
  ShownUnread(Unread unread, Duration pause) {
    this.unread = unread;
    this.pause = pause;
  }

  /** Something was told, taken back or read of those who hear this. */
  void changed(Collection<Ear> ears) {
    ears.stream().filter(ear -> ear.stream() == null).forEach(this::add);
  }

  private void add(Ear ear) {
    waiting.compute(
        ear.viewer().caller().member(),
        (account, present) -> {
          Set<Ear> ears = present;
          if (ears == null) {
            ears = ConcurrentHashMap.newKeySet();
            clock.schedule(() -> begin(account), pause.toMillis(), TimeUnit.MILLISECONDS);
          }
          ears.add(ear);
          return ears;
        });
  }

  private void begin(AccountId account) {
    Set<Ear> ears = waiting.remove(account);
    if (ears != null) {
      Thread.startVirtualThread(() -> tell(ears));
    }
  }

  private void tell(Set<Ear> ears) {
    Caller caller = ears.iterator().next().viewer().caller();
    try {
      var told = new UnreadJson("unread", unread.count(caller)).told();
      ears.forEach(ear -> ear.session().channel().send(told));
    } catch (RefusedException e) {
      log.debug("nobody can say how much {} has not read", caller, e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
