package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.database.OutboxTable;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.delivery.ConsumerTable;
import dev.tintype.platform.messaging.delivery.EventConsumers;
import dev.tintype.platform.messaging.delivery.EventSource;
import dev.tintype.platform.messaging.delivery.PendingEventTable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Answers for the services of this process what is asked about their events. */
final class StreamAnswers {
  private final Map<String, PostgresDatabase> databases;
  private final EventConsumers consumers;
  private final List<StreamSource> sources;
  private final Streams streams;
  private final DeadLetterStream shown;
  private final OutboxTable outbox = new OutboxTable();
  private final ConsumerTable positions = new ConsumerTable();
  private final PendingEventTable pendingEvents = new PendingEventTable();

  StreamAnswers(
      Map<String, PostgresDatabase> databases,
      EventConsumers consumers,
      List<StreamSource> sources,
      Streams streams,
      DeadLetterStream shown) {
    this.databases = databases;
    this.consumers = consumers;
    this.sources = sources;
    this.streams = streams;
    this.shown = shown;
  }

  Object answer(String service, StreamRequest request) {
    var letters = consumers.deadLetters();
    return switch (request) {
      case StreamRequest.AskStanding() -> standing(databases.get(service));
      case StreamRequest.AskLanes() -> lanes(service);
      case StreamRequest.ListDeadLetters(long after, int limit) ->
          new StreamRequest.Letters(letters.list(service, after, limit));
      case StreamRequest.CountDeadLetters() -> new StreamRequest.Count(letters.count(service));
      case StreamRequest.Replay(String consumer, long event) ->
          changed(letters.replay(service, consumer, event), service, consumer, event);
      case StreamRequest.Discard(String consumer, long event) ->
          changed(letters.discard(service, consumer, event), service, consumer, event);
      case StreamRequest.Rebuild(String consumer, Instant since) ->
          new StreamRequest.Changed(rebuild(service, consumer, since));
    };
  }

  /** The outbox comes first, as its head tells whether the others have emitted since. */
  private StreamRequest.Standing standing(PostgresDatabase database) {
    return database.read(handle -> {
      boolean unpublished = outbox.hasUnpublished(handle);
      long head = outbox.head(handle);
      boolean relayed = !unpublished && outbox.relayed(handle) == head;
      boolean consumes = !positions.positions(handle).isEmpty();
      long waiting =
          pendingEvents.waiting(handle) + pendingEvents.notShown(handle, database.name(), 1).size();
      return new StreamRequest.Standing(relayed, head, waiting, consumes);
    });
  }

  private StreamRequest.Lanes lanes(String service) {
    var start = EventWire.durable(service, "");
    return new StreamRequest.Lanes(
        sources.stream()
            .filter(source -> source.durable().startsWith(start))
            .map(source -> new StreamRequest.Durable(source.stream(), source.durable()))
            .toList());
  }

  private StreamRequest.Changed changed(boolean done, String service, String consumer, long event) {
    if (done) {
      shown.hide(service, consumer, event);
    }
    return new StreamRequest.Changed(done);
  }

  private boolean rebuild(String service, String consumer, Instant since) {
    var durable = EventWire.durable(service, consumer);
    var source =
        sources.stream()
            .filter(one -> one.durable().equals(durable) || one.durable().startsWith(durable + "_"))
            .findFirst();
    if (source.isEmpty()) {
      return false;
    }
    var stream = source.get().stream();
    var first =
        Streams.find(
            () -> streams.management().getFirstMessage(stream, since.atZone(ZoneOffset.UTC)));
    first.ifPresent(message ->
        consumers.rewind(
            service,
            consumer,
            new EventSource.Place(EventWire.number(message.getHeaders()) - 1, message.getSeq() - 1),
            since));
    return true;
  }
}
