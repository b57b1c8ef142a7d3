package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.messages.Deadline;
import dev.tintype.platform.messages.MessageJson;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.InProcessBus;
import dev.tintype.platform.messaging.ServiceDescription;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.nats.service.Service;
import io.nats.service.ServiceEndpoint;
import io.nats.service.ServiceMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the requests of other processes: an endpoint of NATS' services framework for each
 * message, so that its tools list, ping and measure them; processes of one service share a queue
 * group. Each request has a virtual thread; those above the limit are refused at once.
 */
final class Responders implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Responders.class);
  private static final Duration GRACE = InProcessBus.LONGEST;
  private static final String VERSION = "1.0.0";

  private final NatsLink link;
  private final InProcessBus here;
  private final Counter full;
  private final int most;
  private final Semaphore free;
  private final List<Service> services = new ArrayList<>();

  Responders(NatsLink link, InProcessBus here, MeterRegistry meters) {
    this.link = link;
    this.here = here;
    this.full = meters.counter("tintype_bus_full", "side", "answering");
    this.most = link.configuration().requestsInFlight();
    this.free = new Semaphore(most);
    meters.gauge("tintype_bus_answers_under_way", free, left -> most - left.availablePermits());
  }

  /** Answers a service's messages from now on. */
  synchronized void answer(ServiceDescription description) {
    var messages =
        Stream.concat(
                description.commands().keySet().stream(), description.queries().keySet().stream())
            .toList();
    if (messages.isEmpty()) {
      return;
    }
    var builder =
        Service.builder()
            .connection(link.connection())
            .name(description.service())
            .version(VERSION)
            .description("The service " + description.service() + " of Tintype");
    messages.forEach(
        message -> builder.addServiceEndpoint(endpoint(description.service(), message)));
    var service = builder.build();
    service.startService();
    services.add(service);
    link.flush();
  }

  /** Takes no more requests, and waits for those under way to be answered. */
  @Override
  public synchronized void close() {
    if (services.isEmpty()) {
      return;
    }
    services.forEach(Service::stop);
    services.clear();
    try {
      if (!free.tryAcquire(most, GRACE.toNanos(), TimeUnit.NANOSECONDS)) {
        log.warn("{} requests were not answered before the end", most - free.availablePermits());
      } else {
        free.release(most);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    link.flush();
  }

  private ServiceEndpoint endpoint(String service, Class<?> message) {
    return ServiceEndpoint.builder()
        .endpointName(message.getSimpleName())
        .endpointSubject(link.subject(Wire.subject(service, message)))
        .endpointQueueGroup(service)
        .handler(request -> take(service, message, request))
        .build();
  }

  private void take(String service, Class<?> message, ServiceMessage request) {
    if (!free.tryAcquire()) {
      full.increment();
      refuse(request, new Refusal.Unavailable());
      return;
    }
    Thread.ofVirtual()
        .name(service + " " + message.getSimpleName())
        .start(() -> {
          try {
            answer(service, message, request);
          } finally {
            free.release();
          }
        });
  }

  private void answer(String service, Class<?> message, ServiceMessage request) {
    try (var scope = Wire.trace(request.getHeaders()).makeCurrent()) {
      var body =
          MessageJson.write(
              Deadline.within(
                  Wire.timeLeft(request.getHeaders()),
                  () ->
                      here.answer(
                          Wire.caller(request.getHeaders()),
                          MessageJson.read(request.getData(), message))));
      if (body.length > link.largestMessage()) {
        throw new IllegalStateException(
            "the reply has %d bytes, and a message may have %d"
                .formatted(body.length, link.largestMessage()));
      }
      respond(request, Wire.Outcome.DONE, body);
    } catch (RefusedException refused) {
      refuse(request, refused.refusal());
    } catch (Throwable fault) {
      log.error("{} failed at {}", service, message.getSimpleName(), fault);
      respond(request, Wire.Outcome.FAULT, new byte[0]);
    }
  }

  private void refuse(ServiceMessage request, Refusal refusal) {
    respond(request, Wire.Outcome.REFUSED, MessageJson.write(refusal));
  }

  private void respond(ServiceMessage request, Wire.Outcome outcome, byte[] body) {
    try {
      request.respond(link.connection(), body, Wire.answer(outcome));
    } catch (IllegalStateException disconnected) {
      log.debug("an answer could not be sent", disconnected);
    }
  }
}
