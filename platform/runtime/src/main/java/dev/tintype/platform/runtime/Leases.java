package dev.tintype.platform.runtime;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;

/**
 * What processes say is so for now, such as that somebody is there. Each of them renews what it
 * says; what a process has said is no longer so a while after it has died. All of it may be lost.
 */
public interface Leases {
  /** How long a name is held without being renewed. */
  Duration TIME = Duration.ofSeconds(60);

  /** How often to renew. */
  Duration AGAIN = Duration.ofSeconds(25);

  /** Holds the names for this process from now on; others may hold them as well. */
  void renew(Collection<String> names);

  /**
   * Holds a name no longer.
   *
   * @return whether no other process holds it either
   */
  boolean release(String name);

  /** Those of the names that any process holds. */
  Set<String> held(Collection<String> names);
}
