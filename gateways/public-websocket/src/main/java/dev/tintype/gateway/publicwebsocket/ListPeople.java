package dev.tintype.gateway.publicwebsocket;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.relationship.api.RelationshipQuery.AllListMembers;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is in a list that its owner listens to; asked anew when that may have changed. */
final class ListPeople {
  private static final Logger log = LoggerFactory.getLogger(ListPeople.class);

  /** Who they were after so many changes. */
  private record Known(int changes, Set<AccountId> people) {}

  private final Bus bus;
  private final Caller owner;
  private final long list;
  private final AtomicInteger changes = new AtomicInteger();
  private volatile @Nullable Known known;

  ListPeople(Bus bus, Caller owner, long list) {
    this.bus = bus;
    this.owner = owner;
    this.list = list;
  }

  /** Nobody is in a list that is no more. */
  boolean include(AccountId account) {
    try {
      return people().contains(account);
    } catch (RefusedException e) {
      log.debug("nobody can say who is in the list {} of {}", list, owner, e);
      return false;
    }
  }

  /**
   * Who is in it now.
   *
   * @throws RefusedException when nobody can say
   */
  private Set<AccountId> people() {
    int now = changes.get();
    Known last = known;
    if (last == null || last.changes() != now) {
      last = new Known(now, ask());
      known = last;
    }
    return last.people();
  }

  private Set<AccountId> ask() {
    try {
      return Set.copyOf(bus.ask(owner, new AllListMembers(list)));
    } catch (RefusedException e) {
      if (e.refusal() instanceof Refusal.NotFound) {
        return Set.of();
      }
      throw e;
    }
  }

  /** One of the owner's lists has changed. */
  void changed(long which) {
    if (which == list) {
      changes.incrementAndGet();
    }
  }
}
