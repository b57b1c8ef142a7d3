package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.Deadline;
import dev.tintype.platform.messages.MessageJson;
import dev.tintype.platform.messages.Query;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.InProcessBus;
import dev.tintype.platform.messaging.ServiceDescription;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.nats.client.Connection;
import io.nats.client.ConnectionListener;
import io.nats.client.Message;
import io.nats.client.impl.NatsMessage;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages to services in other processes as NATS requests, and to those in this process by a
 * direct call. Requests that can't be answered are refused as unavailable at once: when no process
 * runs the service, when the connection is lost, and when too many are open already.
 */
public final class NatsBus implements Bus, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(NatsBus.class);

  private final NatsLink link;
  private final InProcessBus here;
  private final Responders responders;
  private final Tracer tracer;
  private final MeterRegistry meters;
  private final Counter full;
  private final Semaphore free;
  private final Set<CompletableFuture<Message>> open = ConcurrentHashMap.newKeySet();
  private final ConnectionListener giveUp = new GiveUpWhenDisconnected();

  public NatsBus(NatsLink link, OpenTelemetry telemetry, MeterRegistry meters) {
    this.link = link;
    this.here = new InProcessBus(false, telemetry, meters);
    this.responders = new Responders(link, here, meters);
    this.tracer = telemetry.getTracer("dev.tintype.platform.messaging");
    this.meters = meters;
    this.full = meters.counter("tintype_bus_full", "side", "asking");
    int most = link.configuration().requestsInFlight();
    this.free = new Semaphore(most);
    meters.gauge("tintype_bus_requests_open", free, left -> most - left.availablePermits());
    link.connection().addConnectionListener(giveUp);
  }

  /** Makes the messages of a service in this process known, to this process for now. */
  public void register(ServiceDescription service) {
    here.register(service);
  }

  /** Answers the messages of a service, already registered, for other processes from now on. */
  public void answer(ServiceDescription service) {
    responders.answer(service);
  }

  /** Takes no more requests of other processes, and waits until those under way are answered. */
  public void stopAnswering() {
    responders.close();
  }

  @Override
  public <R> R send(Caller caller, Command<R> command) {
    return here.handles(command.getClass()) ? here.send(caller, command) : call(caller, command);
  }

  @Override
  public <R> R ask(Caller caller, Query<R> query) {
    return here.handles(query.getClass()) ? here.ask(caller, query) : call(caller, query);
  }

  @Override
  public void close() {
    responders.close();
    link.connection().removeConnectionListener(giveUp);
    giveUp();
  }

  @SuppressWarnings("unchecked")
  private <R> R call(Caller caller, Object message) {
    var held = PostgresDatabase.held();
    if (held != null) {
      throw new IllegalStateException(
          "%s was sent by %s while it held a database connection"
              .formatted(message.getClass().getSimpleName(), held));
    }
    if (!free.tryAcquire()) {
      full.increment();
      throw unavailable();
    }
    try {
      return (R) measured(caller, message);
    } finally {
      free.release();
    }
  }

  private Object measured(Caller caller, Object message) {
    var service = Wire.service(message.getClass());
    var name = message.getClass().getSimpleName();
    var span =
        tracer
            .spanBuilder("request " + service + " " + name)
            .setSpanKind(SpanKind.CLIENT)
            .startSpan();
    var started = Timer.start();
    var outcome = "fault";
    try (var scope = span.makeCurrent()) {
      var reply = Deadline.within(InProcessBus.LONGEST, () -> request(service, caller, message));
      outcome = "done";
      return reply;
    } catch (RefusedException refused) {
      outcome = refused.refusal().getClass().getSimpleName();
      throw refused;
    } catch (RuntimeException fault) {
      span.setStatus(StatusCode.ERROR);
      throw fault;
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    } finally {
      span.end();
      started.stop(
          meters.timer(
              "tintype_bus_requests", "service", service, "message", name, "outcome", outcome));
    }
  }

  private Object request(String service, Caller caller, Object message) {
    Deadline.check();
    var body = MessageJson.write(message);
    long limit = link.largestMessage();
    if (body.length > limit) {
      log.error(
          "{} for {} has {} bytes, and a message may have {}",
          message.getClass().getSimpleName(),
          service,
          body.length,
          limit);
      throw new RefusedException(new Refusal.TooLarge(limit));
    }
    var request =
        NatsMessage.builder()
            .subject(link.subject(Wire.subject(service, message.getClass())))
            .headers(Wire.request(caller, Deadline.left()))
            .data(body)
            .build();
    return read(service, message.getClass(), await(request));
  }

  private Message await(Message request) {
    CompletableFuture<Message> answer;
    try {
      answer = link.connection().request(request);
    } catch (IllegalStateException disconnected) {
      throw unavailable();
    }
    open.add(answer);
    try {
      if (!link.isConnected()) {
        throw unavailable();
      }
      return answer.get(Deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (CancellationException | ExecutionException | TimeoutException e) {
      throw unavailable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable();
    } finally {
      open.remove(answer);
      answer.cancel(true);
    }
  }

  private static Object read(String service, Class<?> message, Message answer) {
    return switch (Wire.outcome(answer)) {
      case DONE -> MessageJson.read(answer.getData(), MessageJson.replyType(message));
      case REFUSED -> throw new RefusedException(MessageJson.read(answer.getData(), Refusal.class));
      case FAULT ->
          throw new IllegalStateException(
              service + " failed at " + message.getSimpleName() + "; its log says why");
    };
  }

  private static RefusedException unavailable() {
    return new RefusedException(new Refusal.Unavailable());
  }

  private void giveUp() {
    open.forEach(answer -> answer.cancel(true));
  }

  /** An answer can't arrive any more once the connection on which it was awaited is gone. */
  private final class GiveUpWhenDisconnected implements ConnectionListener {
    @Override
    @Deprecated
    public void connectionEvent(Connection connection, Events event) {
      if (event == Events.DISCONNECTED || event == Events.CLOSED) {
        giveUp();
      }
    }
  }
}
