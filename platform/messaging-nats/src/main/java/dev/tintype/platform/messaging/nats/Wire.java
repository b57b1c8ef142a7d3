package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.MessageJson;
import io.nats.client.Message;
import io.nats.client.impl.Headers;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How requests and answers are written on the wire: JSON, with all that surrounds it in headers.
 */
final class Wire {
  static final String TRACE = "traceparent";
  private static final String CALLER = "Tintype-Caller";
  private static final String TIME_LEFT = "Tintype-Time-Left-Millis";
  private static final String OUTCOME = "Tintype-Outcome";
  private static final TextMapGetter<Headers> HEADERS = new FromHeaders();

  /** What became of a request, before its reply is read. */
  enum Outcome {
    DONE,
    REFUSED,
    FAULT
  }

  private Wire() {}

  /** The subject of a message: its kind, the service, its name. */
  static String subject(String service, Class<?> message) {
    var kind = Command.class.isAssignableFrom(message) ? "command" : "query";
    return kind + "." + service + "." + message.getSimpleName();
  }

  /** The service that handles a message, by the package {@code dev.tintype.<service>.api}. */
  static String service(Class<?> message) {
    var parts = message.getPackageName().split("\\.");
    if (parts.length != 4 || !parts[3].equals("api")) {
      throw new IllegalArgumentException(
          message.getName() + " is not in a package dev.tintype.<service>.api");
    }
    return parts[2];
  }

  static Headers request(Caller caller, Duration left) {
    var headers = new Headers();
    headers.put(CALLER, new String(MessageJson.write(caller), StandardCharsets.US_ASCII));
    headers.put(TIME_LEFT, Long.toString(left.toMillis()));
    W3CTraceContextPropagator.getInstance()
        .inject(Context.current(), headers, (carrier, key, value) -> carrier.put(key, value));
    return headers;
  }

  static Caller caller(Headers headers) {
    var json = headers.getFirst(CALLER).getBytes(StandardCharsets.US_ASCII);
    return MessageJson.read(json, Caller.class);
  }

  static Duration timeLeft(Headers headers) {
    return Duration.ofMillis(Long.parseLong(headers.getFirst(TIME_LEFT)));
  }

  static Context trace(Headers headers) {
    return W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, HEADERS);
  }

  /** The trace that a {@code traceparent} names. */
  static Context trace(String traceparent) {
    return trace(new Headers().put(TRACE, traceparent));
  }

  static Headers answer(Outcome outcome) {
    return new Headers().put(OUTCOME, outcome.name());
  }

  /** What became of a request; a fault where the answer is not one of ours. */
  static Outcome outcome(Message answer) {
    var text = answer.getHeaders() == null ? null : answer.getHeaders().getFirst(OUTCOME);
    return text == null ? Outcome.FAULT : Outcome.valueOf(text);
  }

  private static final class FromHeaders implements TextMapGetter<Headers> {
    @Override
    public Iterable<String> keys(Headers headers) {
      return List.copyOf(headers.keySet());
    }

    @Override
    public @Nullable String get(@Nullable Headers headers, String key) {
      return headers == null ? null : headers.getFirst(key);
    }
  }
}
