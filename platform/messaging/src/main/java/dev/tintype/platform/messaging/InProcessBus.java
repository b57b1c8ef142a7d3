package dev.tintype.platform.messaging;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.Deadline;
import dev.tintype.platform.messages.MessageJson;
import dev.tintype.platform.messages.Query;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the handler on the caller's own thread, when all services run in one process. */
public final class InProcessBus implements Bus {
  private static final Logger log = LoggerFactory.getLogger(InProcessBus.class);

  /** Within which a message must be answered, unless the request's own deadline is nearer. */
  public static final Duration LONGEST = Duration.ofSeconds(10);

  /**
   * Who handles one kind of message.
   *
   * @param timers by outcome
   */
  private record Handler(
      String service,
      String message,
      String span,
      BiFunction<Caller, Object, Object> call,
      Map<String, Timer> timers) {

    Handler(String service, Class<?> message, BiFunction<Caller, Object, Object> call) {
      this(
          service,
          message.getSimpleName(),
          service + " " + message.getSimpleName(),
          call,
          new ConcurrentHashMap<>());
    }
  }

  private final Map<Class<?>, Handler> handlers = new ConcurrentHashMap<>();
  private final boolean throughJson;
  private final Tracer tracer;
  private final MeterRegistry meters;

  /**
   * @param throughJson whether every message, reply and refusal is written as JSON and read again,
   *     as it would be between processes; for tests
   */
  public InProcessBus(boolean throughJson, OpenTelemetry telemetry, MeterRegistry meters) {
    this.throughJson = throughJson;
    this.tracer = telemetry.getTracer("dev.tintype.platform.messaging");
    this.meters = meters;
  }

  /** Makes the messages of a service known. */
  public void register(ServiceDescription service) {
    service.commands().forEach((type, handler) -> on(service.service(), type, command(handler)));
    service.queries().forEach((type, handler) -> on(service.service(), type, query(handler)));
  }

  /** Whether a service here handles such messages. */
  public boolean handles(Class<?> message) {
    return handlers.containsKey(message);
  }

  @Override
  public <R> R send(Caller caller, Command<R> command) {
    return call(caller, command, SpanKind.INTERNAL);
  }

  @Override
  public <R> R ask(Caller caller, Query<R> query) {
    return call(caller, query, SpanKind.INTERNAL);
  }

  /** Handles a command or query that another process has sent. */
  public Object answer(Caller caller, Object message) {
    return call(caller, message, SpanKind.SERVER);
  }

  @SuppressWarnings("unchecked")
  private static BiFunction<Caller, Object, Object> command(CommandHandler<?, ?> handler) {
    var typed = (CommandHandler<Command<Object>, Object>) handler;
    return (caller, message) -> typed.handle(caller, (Command<Object>) message);
  }

  @SuppressWarnings("unchecked")
  private static BiFunction<Caller, Object, Object> query(QueryHandler<?, ?> handler) {
    var typed = (QueryHandler<Query<Object>, Object>) handler;
    return (caller, message) -> typed.handle(caller, (Query<Object>) message);
  }

  private void on(String service, Class<?> message, BiFunction<Caller, Object, Object> call) {
    var other = handlers.putIfAbsent(message, new Handler(service, message, call));
    if (other != null) {
      throw new IllegalStateException(
          message.getName() + " is handled by " + other.service() + " and by " + service);
    }
  }

  @SuppressWarnings("unchecked")
  private <R> R call(Caller caller, Object message, SpanKind kind) {
    var type = message.getClass();
    var handler = handlers.get(type);
    if (handler == null) {
      log.error("no service here handles {}", type.getName());
      throw new RefusedException(new Refusal.Unavailable());
    }
    var held = PostgresDatabase.held();
    if (held != null) {
      throw new IllegalStateException(
          type.getSimpleName() + " was sent by " + held + " while it held a database connection");
    }
    return (R) measured(handler, caller, message, kind);
  }

  private Object measured(Handler handler, Caller caller, Object message, SpanKind kind) {
    var span = tracer.spanBuilder(handler.span()).setSpanKind(kind).startSpan();
    long started = System.nanoTime();
    var outcome = "fault";
    try (var scope = span.makeCurrent()) {
      var reply = Deadline.within(LONGEST, () -> handle(handler, caller, message));
      outcome = "done";
      return reply;
    } catch (RefusedException refused) {
      outcome = refused.refusal().getClass().getSimpleName();
      throw refused;
    } catch (RuntimeException | Error fault) {
      fail(span, fault);
      throw fault;
    } catch (Exception fault) {
      fail(span, fault);
      throw new IllegalStateException(fault);
    } finally {
      span.setAttribute("tintype.outcome", outcome);
      span.end();
      timer(handler, outcome).record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
    }
  }

  private Timer timer(Handler handler, String outcome) {
    return handler
        .timers()
        .computeIfAbsent(
            outcome,
            it ->
                meters.timer(
                    "tintype_bus_messages",
                    "service",
                    handler.service(),
                    "message",
                    handler.message(),
                    "outcome",
                    it));
  }

  private Object handle(Handler handler, Caller caller, Object message) {
    Deadline.check();
    return throughJson
        ? throughJson(handler, caller, message)
        : handler.call().apply(caller, message);
  }

  private static Object throughJson(Handler handler, Caller caller, Object message) {
    var type = message.getClass();
    try {
      var reply = handler.call().apply(again(caller, Caller.class), again(message, type));
      return MessageJson.read(MessageJson.write(reply), MessageJson.replyType(type));
    } catch (RefusedException refused) {
      throw new RefusedException(again(refused.refusal(), Refusal.class));
    }
  }

  private static <T> T again(Object value, Class<T> type) {
    return MessageJson.read(MessageJson.write(value), type);
  }

  private static void fail(Span span, Throwable fault) {
    span.recordException(fault);
    span.setStatus(StatusCode.ERROR);
  }
}
