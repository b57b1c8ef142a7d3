package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.messaging.DeadLetters;
import dev.tintype.platform.messaging.nats.StreamRequest.Changed;
import dev.tintype.platform.messaging.nats.StreamRequest.Count;
import dev.tintype.platform.messaging.nats.StreamRequest.CountDeadLetters;
import dev.tintype.platform.messaging.nats.StreamRequest.Discard;
import dev.tintype.platform.messaging.nats.StreamRequest.Letters;
import dev.tintype.platform.messaging.nats.StreamRequest.ListDeadLetters;
import dev.tintype.platform.messaging.nats.StreamRequest.Replay;
import java.util.List;

/** The dead letters of all services, asked of whichever process runs the service. */
final class NatsDeadLetters implements DeadLetters {
  private final StreamDesk desk;

  NatsDeadLetters(StreamDesk desk) {
    this.desk = desk;
  }

  @Override
  public List<DeadLetter> list(String service, long afterEvent, int limit) {
    return ask(service, new ListDeadLetters(afterEvent, limit), Letters.class).letters();
  }

  @Override
  public long count(String service) {
    return ask(service, new CountDeadLetters(), Count.class).count();
  }

  @Override
  public boolean replay(String service, String consumer, long eventId) {
    return ask(service, new Replay(consumer, eventId), Changed.class).done();
  }

  @Override
  public boolean discard(String service, String consumer, long eventId) {
    return ask(service, new Discard(consumer, eventId), Changed.class).done();
  }

  private <R> R ask(String service, StreamRequest request, Class<R> answer) {
    return desk.ask(service, request, answer)
        .orElseThrow(() -> new IllegalArgumentException("nobody runs the service " + service));
  }
}
