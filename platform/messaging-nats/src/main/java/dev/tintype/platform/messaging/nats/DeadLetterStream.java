package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.messages.MessageJson;
import dev.tintype.platform.messaging.DeadLetters.DeadLetter;
import io.nats.client.JetStream;
import io.nats.client.PurgeOptions;
import java.io.IOException;

/**
 * Shows every open dead letter in a stream of its own, {@code DEAD_LETTERS}, as one message that is
 * removed when the event is replayed or discarded. The truth is in the services' databases.
 */
final class DeadLetterStream {
  private final NatsLink link;
  private final Streams streams;
  private final JetStream jetStream;

  DeadLetterStream(NatsLink link, Streams streams) {
    this.link = link;
    this.streams = streams;
    try {
      this.jetStream = link.connection().jetStream();
    } catch (IOException e) {
      throw new IllegalStateException("JetStream can't be used", e);
    }
  }

  static String name(NatsLink link) {
    return link.name("DEAD_LETTERS");
  }

  static String subjects(NatsLink link) {
    return link.subject("dead-letter.>");
  }

  void show(DeadLetter letter) {
    streams.ensureDeadLetters();
    var subject = subject(letter.service(), letter.consumer(), letter.eventId());
    Streams.call(() -> jetStream.publish(subject, MessageJson.write(letter)));
  }

  void hide(String service, String consumer, long event) {
    var which = PurgeOptions.builder().subject(subject(service, consumer, event)).build();
    Streams.find(() -> streams.management().purgeStream(name(link), which));
  }

  private String subject(String service, String consumer, long event) {
    return link.subject("dead-letter." + service + "." + Streams.token(consumer) + "." + event);
  }
}
