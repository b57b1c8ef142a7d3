package dev.tintype.depot.api;

import dev.tintype.platform.messages.Event;

/** What happens in a made-up depot. */
public sealed interface DepotEvent extends Event {
  /** A wagon was loaded, for the nth time. */
  record WagonLoaded(String key, int nth) implements DepotEvent {}
}
