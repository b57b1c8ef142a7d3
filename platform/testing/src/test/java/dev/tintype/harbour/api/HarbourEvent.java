package dev.tintype.harbour.api;

import dev.tintype.platform.messages.Event;

/** What happens in the harbour. */
public sealed interface HarbourEvent extends Event {
  /** The ship. */
  String ship();

  @Override
  default String key() {
    return ship();
  }

  /** A ship came in. */
  record ShipArrived(String ship, int crew) implements HarbourEvent {}

  /** A ship went out. */
  record ShipLeft(String ship) implements HarbourEvent {}
}
