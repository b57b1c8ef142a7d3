package dev.tintype.platform.messaging;

import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.Event;

/**
 * Gives one event its effect, in a transaction of the consuming service's database that the
 * platform has opened and in which it notes the event as processed. It may emit events of its own.
 * It must not call other services: it is retried when it throws, and a commit elsewhere would not
 * be undone.
 */
@FunctionalInterface
public interface EventHandler<E extends Event> {
  void on(Transaction transaction, E event);
}
