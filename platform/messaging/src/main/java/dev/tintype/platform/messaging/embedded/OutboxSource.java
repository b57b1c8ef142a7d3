package dev.tintype.platform.messaging.embedded;

import dev.tintype.platform.database.OutboxTable;
import dev.tintype.platform.messaging.delivery.EventSource;
import dev.tintype.platform.messaging.delivery.Wakeup;
import java.util.List;
import java.util.Optional;

/** Reads the events of one root from the outbox of the service that emits them. */
final class OutboxSource implements EventSource {
  private final OutboxPublisher publisher;
  private final String root;
  private final Wakeup wakeup;
  private final OutboxTable outbox = new OutboxTable();

  OutboxSource(OutboxPublisher publisher, String root, Wakeup wakeup) {
    this.publisher = publisher;
    this.root = root;
    this.wakeup = wakeup;
    publisher.wake(wakeup);
  }

  @Override
  public Optional<Batch> next(Place after, int most) {
    long head = publisher.head();
    if (after.number() >= head) {
      return Optional.empty();
    }
    var events =
        publisher.database().read(handle -> outbox.read(handle, root, after.number(), most));
    long upTo = events.isEmpty() ? head : events.getLast().position();
    return Optional.of(new Batch(List.copyOf(events), new Place(upTo, 0)));
  }

  @Override
  public void done() {
    // the position says it all
  }

  @Override
  public void restart() {
    // every call begins where it is told to
  }

  @Override
  public void close() {
    publisher.wakeNoMore(wakeup);
  }
}
