package dev.tintype.gateway.publichttp;

import dev.tintype.identity.api.IdentityQuery.StaffNames;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.Query;
import dev.tintype.platform.messaging.Bus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** A bus whose handlers a test writes itself; there is no staff unless it says so. */
final class TestBus implements Bus {
  private final Map<Class<?>, BiFunction<Caller, Object, Object>> handlers = new HashMap<>();
  final AtomicInteger calls = new AtomicInteger();

  @SuppressWarnings("unchecked")
  <R, Q extends Query<R>> TestBus answer(Class<Q> query, BiFunction<Caller, Q, R> handler) {
    handlers.put(query, (caller, message) -> handler.apply(caller, (Q) message));
    return this;
  }

  @SuppressWarnings("unchecked")
  <R, C extends Command<R>> TestBus handle(Class<C> command, BiFunction<Caller, C, R> handler) {
    handlers.put(command, (caller, message) -> handler.apply(caller, (C) message));
    return this;
  }

  @Override
  public <R> R send(Caller caller, Command<R> command) {
    return call(caller, command);
  }

  @Override
  public <R> R ask(Caller caller, Query<R> query) {
    return call(caller, query);
  }

  @SuppressWarnings("unchecked")
  private <R> R call(Caller caller, Object message) {
    var handler = handlers.get(message.getClass());
    if (handler == null && message instanceof StaffNames) {
      return (R) List.of();
    }
    calls.incrementAndGet();
    if (handler == null) {
      throw new IllegalStateException("nobody handles " + message);
    }
    return (R) handler.apply(caller, message);
  }
}
