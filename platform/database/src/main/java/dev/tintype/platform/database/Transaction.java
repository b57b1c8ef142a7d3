package dev.tintype.platform.database;

import dev.tintype.platform.messages.Event;
import org.jdbi.v3.core.Handle;

/** A running transaction of one service's database. */
public interface Transaction {

  /** For SQL; the {@code XxxTable} classes take it as their first parameter. */
  Handle handle();

  /** Appends an event to the outbox, in this very transaction. */
  void emit(Event event);

  /**
   * Runs something once this transaction has been committed, on the thread that has done so and
   * with no connection held; not at all where the commit fails or its outcome isn't known. It is
   * for hints that may be lost: when it throws, that is logged.
   */
  void afterCommit(Runnable hint);
}
