package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.messages.MessageJson;
import io.nats.client.Dispatcher;
import io.nats.client.Message;
import io.nats.client.impl.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where processes ask each other about the events of a service: how far they are, and to change
 * what has failed. One process of a service answers for all, since they share its database.
 */
final class StreamDesk implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(StreamDesk.class);
  private static final String ERROR = "Tintype-Error";
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);

  private final NatsLink link;
  private final Dispatcher dispatcher;

  StreamDesk(NatsLink link) {
    this.link = link;
    this.dispatcher = link.connection().createDispatcher();
  }

  /** Answers for a service whose database is open here. */
  void answerFor(String service, Function<StreamRequest, Object> answers) {
    dispatcher.subscribe(subject(service, "outbox"), service, request -> start(request, answers));
  }

  /** Answers for a service whose consumers run here. */
  void answerForConsumersOf(String service, Function<StreamRequest, Object> answers) {
    dispatcher.subscribe(
        subject(service, "consumers"), service, request -> start(request, answers));
  }

  /** Asks about a service; empty when nobody runs it. */
  <R> Optional<R> ask(String service, StreamRequest request, Class<R> answer) {
    return request(subject(service, "outbox"), request, answer);
  }

  /** Asks about a service's consumers; empty when nobody runs them. */
  <R> Optional<R> askConsumersOf(String service, StreamRequest request, Class<R> answer) {
    return request(subject(service, "consumers"), request, answer);
  }

  @Override
  public void close() {
    if (dispatcher.isActive()) {
      link.connection().closeDispatcher(dispatcher);
    }
  }

  private String subject(String service, String part) {
    return link.subject("stream." + service + "." + part);
  }

  private <R> Optional<R> request(String subject, StreamRequest request, Class<R> type) {
    try {
      var answer =
          link.connection()
              .request(subject, MessageJson.write(request))
              .get(ANSWERED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
      var error = answer.getHeaders() == null ? null : answer.getHeaders().getFirst(ERROR);
      if (error != null) {
        throw new IllegalStateException(new String(answer.getData(), StandardCharsets.UTF_8));
      }
      return Optional.of(MessageJson.read(answer.getData(), type));
    } catch (CancellationException nobody) {
      return Optional.empty();
    } catch (TimeoutException e) {
      throw new IllegalStateException("nobody answered in time at " + subject, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void start(Message request, Function<StreamRequest, Object> answers) {
    Thread.ofVirtual().start(() -> answer(request, answers));
  }

  private void answer(Message request, Function<StreamRequest, Object> answers) {
    var connection = link.connection();
    try {
      var answer = answers.apply(MessageJson.read(request.getData(), StreamRequest.class));
      connection.publish(request.getReplyTo(), MessageJson.write(answer));
    } catch (RuntimeException e) {
      log.debug("a question about the stream has failed", e);
      try {
        connection.publish(
            request.getReplyTo(),
            new Headers().put(ERROR, "yes"),
            String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
      } catch (IllegalStateException disconnected) {
        log.debug("nor could that be said", disconnected);
      }
    }
  }
}
