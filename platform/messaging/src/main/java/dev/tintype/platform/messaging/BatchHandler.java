package dev.tintype.platform.messaging;

import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.Event;
import java.util.List;

/**
 * Gives a number of events their effects in one transaction, as {@link EventHandler} does for one,
 * where the work is much less together than one by one. They come in the stream's order, and events
 * of one key must have their effects in that order.
 */
@FunctionalInterface
public interface BatchHandler<E extends Event> {
  void on(Transaction transaction, List<E> events);
}
