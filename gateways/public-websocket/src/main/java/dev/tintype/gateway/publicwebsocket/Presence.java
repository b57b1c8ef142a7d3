package dev.tintype.gateway.publicwebsocket;

import dev.tintype.chat.api.ChatQuery.OwnChatSettings;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.Live;
import dev.tintype.platform.runtime.Leases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is there, of those who want that to be seen. A person is there while any of their channels of
 * our own stream is open in any process, and for a few seconds afterwards, since people reload.
 */
final class Presence implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Presence.class);

  /** How many channels a person has here, and whether they are shown. */
  private record Here(Caller caller, int channels, boolean shown) {}

  private final Bus bus;
  private final Live live;
  private final Leases leases;
  private final Duration grace;
  private final Map<AccountId, Here> people = new HashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("presence").factory());

  /**
   * @param grace how long somebody without a channel is still there
   */
  Presence(Bus bus, Live live, Leases leases, Duration grace) {
    this.bus = bus;
    this.live = live;
    this.leases = leases;
    this.grace = grace;
    long again = Leases.AGAIN.toSeconds();
    clock.scheduleWithFixedDelay(this::renew, again, again, TimeUnit.SECONDS);
  }

  static String topic(AccountId account) {
    return "presence." + account;
  }

  /** One more channel of somebody is open. */
  void arrived(Caller caller) {
    AccountId account = caller.member();
    boolean first;
    synchronized (people) {
      Here here = people.get(account);
      first = here == null;
      people.put(
          account,
          first ? new Here(caller, 1, false) : new Here(caller, here.channels() + 1, here.shown()));
    }
    if (first) {
      look(account, caller);
    }
  }

  /** One channel fewer is. */
  void left(AccountId account) {
    synchronized (people) {
      people.computeIfPresent(
          account, (_, here) -> new Here(here.caller(), here.channels() - 1, here.shown()));
    }
    clock.schedule(() -> goneIfStillAway(account), grace.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks again what the person wants, who has just said so. */
  void look(AccountId account, Caller caller) {
    boolean wanted = isWanted(caller);
    boolean before;
    synchronized (people) {
      Here here = people.get(account);
      if (here == null) {
        return;
      }
      before = here.shown();
      people.put(account, new Here(here.caller(), here.channels(), wanted));
    }
    if (wanted && !before) {
      boolean known = !leases.held(List.of(topic(account))).isEmpty();
      leases.renew(List.of(topic(account)));
      if (!known) {
        tell(account, true);
      }
    } else if (before && !wanted) {
      release(account);
    }
  }

  /** Those of the accounts that are there; whether the asker may know isn't decided here. */
  Set<AccountId> present(Collection<AccountId> accounts) {
    var held = leases.held(accounts.stream().map(Presence::topic).toList());
    return accounts.stream()
        .filter(account -> held.contains(topic(account)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isWanted(Caller caller) {
    try {
      return bus.ask(caller, new OwnChatSettings()).presence();
    } catch (RuntimeException e) {
      log.debug("nobody can say whether {} wants to be seen", caller, e);
      return false;
    }
  }

  private void goneIfStillAway(AccountId account) {
    boolean shown;
    synchronized (people) {
      Here here = people.get(account);
      if (here == null || here.channels() > 0) {
        return;
      }
      people.remove(account);
      shown = here.shown();
    }
    if (shown) {
      release(account);
    }
  }

  private void release(AccountId account) {
    if (leases.release(topic(account))) {
      tell(account, false);
    }
  }

  private void tell(AccountId account, boolean present) {
    live.toTopic(topic(account), new PresenceSignal(account, present));
  }

  private void renew() {
    try {
      var shown = new ArrayList<String>();
      synchronized (people) {
        people.forEach((account, here) -> {
          if (here.shown()) {
            shown.add(topic(account));
          }
        });
      }
      leases.renew(shown);
    } catch (RefusedException e) {
      log.debug("presence was not renewed", e);
    }
  }

  /** Everybody who was here is away, unless another process has them by then. */
  @Override
  public void close() {
    clock.shutdownNow();
    List<AccountId> shown;
    synchronized (people) {
      shown =
          people.entrySet().stream()
              .filter(it -> it.getValue().shown())
              .map(Map.Entry::getKey)
              .toList();
      people.clear();
    }
    shown.forEach(this::release);
  }
}
