package dev.tintype.platform.messaging;

import dev.tintype.platform.messages.Event;

/**
 * Gives one event its effect outside any transaction, for work that reaches beyond the service's
 * own database (files, mail, commands to other services). It may run more than once for one event,
 * so that the effect must be one that can be repeated.
 */
@FunctionalInterface
public interface SlowEventHandler<E extends Event> {
  void on(E event);
}
