package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.database.OutboxEvent;
import dev.tintype.platform.messaging.delivery.Lane;
import io.nats.client.Message;
import io.nats.client.impl.Headers;
import io.nats.client.impl.NatsMessage;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How events are named and written on the wire. A service's events are one stream, in the order of
 * its outbox; the subject {@code event.<service>.<Root>.<slot>.<Type>} tells consumers apart what
 * they want.
 */
final class EventWire {
  private static final String ID = "Nats-Msg-Id";
  private static final String NUMBER = "Tintype-Number";
  private static final String KEY = "Tintype-Key";
  private static final String OCCURRED_AT = "Tintype-Occurred-At";

  private EventWire() {}

  static String stream(NatsLink link, String service) {
    return link.name("EVENTS_" + service);
  }

  static String subjects(NatsLink link, String service) {
    return link.subject("event." + service + ".>");
  }

  /** The name that JetStream knows a lane of a consumer by. */
  static String durable(String service, String lane) {
    return Streams.token(service) + "_" + Streams.token(lane);
  }

  /** The subjects of one root's events in some slots. */
  static List<String> subjects(NatsLink link, String service, String root, List<Integer> slots) {
    var start = link.subject("event." + service + "." + root + ".");
    return slots.size() == Lane.SLOTS
        ? List.of(start + ">")
        : slots.stream().map(slot -> start + slot + ".>").toList();
  }

  static Message write(NatsLink link, String service, OutboxEvent event) {
    var headers = new Headers();
    headers.put(ID, Long.toString(event.eventId()));
    headers.put(NUMBER, Long.toString(event.position()));
    headers.put(KEY, URLEncoder.encode(event.key(), StandardCharsets.UTF_8));
    headers.put(OCCURRED_AT, event.occurredAt().toString());
    if (event.trace() != null) {
      headers.put(Wire.TRACE, event.trace());
    }
    return NatsMessage.builder()
        .subject(
            link.subject(
                "event.%s.%s.%d.%s"
                    .formatted(service, event.root(), Lane.slotOf(event.key()), event.type())))
        .headers(headers)
        .data(event.payload().getBytes(StandardCharsets.UTF_8))
        .build();
  }

  /** Reads an event of a root. */
  static OutboxEvent read(String root, Message message) {
    var headers = message.getHeaders();
    var subject = message.getSubject();
    return new OutboxEvent(
        number(headers),
        Long.parseLong(headers.getFirst(ID)),
        root,
        subject.substring(subject.lastIndexOf('.') + 1),
        URLDecoder.decode(headers.getFirst(KEY), StandardCharsets.UTF_8),
        new String(message.getData(), StandardCharsets.UTF_8),
        headers.getFirst(Wire.TRACE),
        Instant.parse(headers.getFirst(OCCURRED_AT)));
  }

  /** The id by which the stream knows a message. */
  static @Nullable String id(@Nullable Headers headers) {
    return headers == null ? null : headers.getFirst(ID);
  }

  /** The number that the outbox gave an event; 0 for a message that is none of ours. */
  static long number(@Nullable Headers headers) {
    var text = headers == null ? null : headers.getFirst(NUMBER);
    return text == null ? 0 : Long.parseLong(text);
  }
}
