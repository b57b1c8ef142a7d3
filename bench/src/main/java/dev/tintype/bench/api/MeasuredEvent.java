package dev.tintype.bench.api;

import dev.tintype.platform.messages.Event;

/** What the measurement of events sends. */
public sealed interface MeasuredEvent extends Event {

  /**
   * One of many.
   *
   * @param text makes it as large as events usually are
   */
  record Measured(String key, int number, String text) implements MeasuredEvent {}
}
