package dev.tintype.gateway.presentation;

import dev.tintype.identity.api.IdentityQuery.StaffNames;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Knows staff by their usernames, which identity is asked for once a minute. */
public final class StaffMembers implements Predicate<String> {
  private static final Caller GATEWAY = Caller.part("gateway");
  private static final Duration GOOD_FOR = Duration.ofMinutes(1);

  private record Known(Set<String> names, long askedAt) {}

  private final Bus bus;
  private volatile Known known = new Known(Set.of(), System.nanoTime() - GOOD_FOR.toNanos());

  public StaffMembers(Bus bus) {
    this.bus = bus;
  }

  /** Whether a username is that of staff. */
  @Override
  public boolean test(String username) {
    if (System.nanoTime() - known.askedAt() >= GOOD_FOR.toNanos()) {
      known = new Known(ask(), System.nanoTime());
    }
    return known.names().contains(username.toLowerCase(Locale.ROOT));
  }

  /** People are shown without identity too: then staff is who it was. */
  private Set<String> ask() {
    try {
      return Set.copyOf(bus.ask(GATEWAY, new StaffNames()));
    } catch (RefusedException e) {
      return known.names();
    }
  }
}
