package dev.tintype.harbour.api;

import dev.tintype.platform.messages.Event;

/** A second root of the made-up service's events. */
public sealed interface WeatherEvent extends Event {

  /** The wind has turned. */
  record WindTurned(String direction) implements WeatherEvent {
    @Override
    public String key() {
      return "wind";
    }
  }
}
