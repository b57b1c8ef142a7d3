package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.database.OutboxEvent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;

/**
 * Shows in each event's trace how it came from the outbox to the stream: a span from when it
 * occurred until the servers have kept it, which the consumers' spans follow.
 */
final class RelayTrace {
  private final String service;
  private final Tracer tracer;

  RelayTrace(String service, Tracer tracer) {
    this.service = service;
    this.tracer = tracer;
  }

  /** Begins an event's span, to be ended by the caller; an empty one where nothing is traced. */
  Span begin(OutboxEvent event) {
    if (event.trace() == null) {
      return Span.getInvalid();
    }
    return tracer
        .spanBuilder("publish " + service + " " + event.type())
        .setSpanKind(SpanKind.PRODUCER)
        .setParent(Wire.trace(event.trace()))
        .setStartTimestamp(event.occurredAt())
        .startSpan();
  }

  /** The event as a consumer is to see it, whose work is a part of that span. */
  static OutboxEvent within(Span span, OutboxEvent event) {
    if (!span.getSpanContext().isValid()) {
      return event;
    }
    Map<String, String> carrier = new HashMap<>();
    W3CTraceContextPropagator.getInstance().inject(Context.root().with(span), carrier, Map::put);
    return new OutboxEvent(
        event.position(),
        event.eventId(),
        event.root(),
        event.type(),
        event.key(),
        event.payload(),
        carrier.get(Wire.TRACE),
        event.occurredAt());
  }
}
