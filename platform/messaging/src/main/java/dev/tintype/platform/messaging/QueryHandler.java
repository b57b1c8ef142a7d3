package dev.tintype.platform.messaging;

import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Query;

/** Handles one kind of query. */
@FunctionalInterface
public interface QueryHandler<Q extends Query<R>, R> {
  R handle(Caller caller, Q query);
}
