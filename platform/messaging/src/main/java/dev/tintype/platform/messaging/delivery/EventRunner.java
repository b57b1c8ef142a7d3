package dev.tintype.platform.messaging.delivery;

import dev.tintype.platform.database.OutboxEvent;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messaging.ServiceDescription;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs a consumer's handler for one event, as a part of the trace that emitted it. */
final class EventRunner {
  private static final TextMapGetter<String> TRACE = new TraceParent();

  private final String service;
  private final String consumer;
  private final EventTypes types;
  private final Tracer tracer;
  private final Timer handled;
  private final Counter failed;
  private final Counter unknown;

  EventRunner(
      String service,
      ServiceDescription.Consumer consumer,
      EventTypes types,
      Tracer tracer,
      MeterRegistry meters) {
    this.service = service;
    this.consumer = consumer.name();
    this.types = types;
    this.tracer = tracer;
    this.handled =
        meters.timer("tintype_events_handled", "service", service, "consumer", this.consumer);
    this.failed =
        meters.counter("tintype_events_failed", "service", service, "consumer", this.consumer);
    this.unknown =
        meters.counter("tintype_events_unknown", "service", service, "consumer", this.consumer);
  }

  /** Hands the event over; one of a type that is not known here is passed over. */
  void run(OutboxEvent stored, Consumer<Event> handler) {
    var event = types.read(stored);
    if (event.isEmpty()) {
      unknown.increment();
      return;
    }
    var span =
        tracer
            .spanBuilder(service + " " + consumer + " " + stored.type())
            .setSpanKind(SpanKind.CONSUMER)
            .setParent(parent(stored.trace()))
            .startSpan();
    inSpan(span, () -> handler.accept(event.get()));
  }

  /** Hands several events over at once, as a trace of its own that refers to all of theirs. */
  void runTogether(List<OutboxEvent> stored, Consumer<List<Event>> handler) {
    var events = stored.stream().flatMap(event -> types.read(event).stream()).toList();
    unknown.increment(stored.size() - events.size());
    if (events.isEmpty()) {
      return;
    }
    var builder = tracer.spanBuilder(service + " " + consumer + " together").setNoParent();
    stored.forEach(
        event -> builder.addLink(Span.fromContext(parent(event.trace())).getSpanContext()));
    inSpan(builder.startSpan(), () -> handler.accept(events));
  }

  private void inSpan(Span span, Runnable work) {
    var started = Timer.start();
    try (var scope = span.makeCurrent()) {
      work.run();
      started.stop(handled);
    } catch (Throwable e) {
      failed.increment();
      span.recordException(e);
      span.setStatus(StatusCode.ERROR);
      throw e;
    } finally {
      span.end();
    }
  }

  private static Context parent(@Nullable String trace) {
    return trace == null
        ? Context.root()
        : W3CTraceContextPropagator.getInstance().extract(Context.root(), trace, TRACE);
  }

  private static final class TraceParent implements TextMapGetter<String> {
    @Override
    public Iterable<String> keys(String carrier) {
      return List.of("traceparent");
    }

    @Override
    public @Nullable String get(@Nullable String carrier, String key) {
      return key.equals("traceparent") ? carrier : null;
    }
  }
}
