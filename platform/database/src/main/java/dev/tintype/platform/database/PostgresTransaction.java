package dev.tintype.platform.database;

import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messages.MessageJson;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Keeps the events that are emitted, and appends them all at its end. */
final class PostgresTransaction implements Transaction {
  private static final OutboxTable OUTBOX = new OutboxTable();

  private final Handle handle;
  private final IdGenerator ids;
  private final Clock clock;
  private final List<OutboxEvent> emitted = new ArrayList<>();
  private final List<Runnable> hints;

  /**
   * @param hints where to put what is to be run after the commit
   */
  PostgresTransaction(Handle handle, IdGenerator ids, Clock clock, List<Runnable> hints) {
    this.hints = hints;
    this.handle = handle;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Handle handle() {
    return handle;
  }

  @Override
  public void emit(Event event) {
    emitted.add(
        new OutboxEvent(
            0,
            ids.next(IdKind.EVENT),
            EventRoot.of(event.getClass()).getSimpleName(),
            event.getClass().getSimpleName(),
            event.key(),
            new String(MessageJson.write(event), StandardCharsets.UTF_8),
            currentTrace(),
            clock.instant()));
  }

  @Override
  public void afterCommit(Runnable hint) {
    hints.add(hint);
  }

  /** Whether there were any. */
  boolean appendEmitted() {
    if (emitted.isEmpty()) {
      return false;
    }
    OUTBOX.append(handle, emitted);
    return true;
  }

  private static String currentTrace() {
    Map<String, String> carrier = new HashMap<>();
    W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
    return carrier.get("traceparent");
  }
}
