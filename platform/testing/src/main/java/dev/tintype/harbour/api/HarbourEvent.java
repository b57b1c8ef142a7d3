package dev.tintype.harbour.api;

import dev.tintype.platform.messages.Event;

/** What happens in a harbour: the events of a made-up service, for testing the platform. */
public sealed interface HarbourEvent extends Event {

  /** The ship, within which order matters. */
  String ship();

  @Override
  default String key() {
    return ship();
  }

  /** A ship came in, for the nth time. */
  record ShipArrived(String ship, int nth) implements HarbourEvent {}

  /** A ship went out. */
  record ShipLeft(String ship) implements HarbourEvent {}
}
