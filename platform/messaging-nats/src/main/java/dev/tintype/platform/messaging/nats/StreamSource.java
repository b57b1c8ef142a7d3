package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.database.OutboxEvent;
import dev.tintype.platform.messaging.delivery.EventSource;
import dev.tintype.platform.messaging.delivery.Wakeup;
import io.nats.client.ConsumeOptions;
import io.nats.client.Dispatcher;
import io.nats.client.Message;
import io.nats.client.MessageConsumer;
import io.nats.client.api.AckPolicy;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.DeliverPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lane's events from a durable pull consumer of JetStream. The truth of how far the lane has
 * come is in the consuming service's database; the consumer is put to that place when a process
 * begins with the lane, and again whenever a message is not the one that must come next: delivered
 * again, out of turn, or after one that was lost. Acknowledged after the commit, it shows everybody
 * how far the lane is behind.
 */
final class StreamSource implements EventSource {
  private static final Logger log = LoggerFactory.getLogger(StreamSource.class);
  private static final int AHEAD = 200;
  private static final Duration LOOK_AFTER = Duration.ofSeconds(10);
  private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofMinutes(2);

  private final NatsLink link;
  private final Streams streams;
  private final Dispatcher dispatcher;
  private final String stream;
  private final String root;
  private final String durable;
  private final List<String> subjects;
  private final Wakeup wakeup;
  private volatile boolean interrupted;
  private Queue<Message> arrived = new ConcurrentLinkedQueue<>();
  private @Nullable MessageConsumer consumer;
  private @Nullable Message last;
  private long expected;
  private long lookedAfter = System.nanoTime();

  /**
   * @param durable the consumer's name in the stream
   * @param subjects of the events that it wants
   */
  StreamSource(
      NatsLink link,
      Streams streams,
      Dispatcher dispatcher,
      String stream,
      String root,
      String durable,
      List<String> subjects,
      Wakeup wakeup) {
    this.link = link;
    this.streams = streams;
    this.dispatcher = dispatcher;
    this.stream = stream;
    this.root = root;
    this.durable = durable;
    this.subjects = subjects;
    this.wakeup = wakeup;
  }

  String stream() {
    return stream;
  }

  String durable() {
    return durable;
  }

  /** Says that messages may have been lost, as with a connection. */
  void interrupt() {
    interrupted = true;
    wakeup.signal();
  }

  @Override
  public Optional<Batch> next(Place after, int most) {
    if (!link.isConnected()) {
      return Optional.empty();
    }
    if (interrupted || isGone()) {
      interrupted = false;
      restart();
    }
    if (consumer == null && !open(after)) {
      return Optional.empty();
    }
    List<OutboxEvent> events = new ArrayList<>();
    long number = after.number();
    long sequence = after.sequence();
    for (int nth = 0; nth < most && !arrived.isEmpty(); nth++) {
      var message = arrived.poll();
      if (!comesNext(message)) {
        log.debug("consumer {} begins again: a message was out of turn", durable);
        restart();
        wakeup.signal();
        return Optional.empty();
      }
      last = message;
      sequence = message.metaData().streamSequence();
      long itsNumber = EventWire.number(message.getHeaders());
      if (itsNumber > number) {
        events.add(EventWire.read(root, message));
        number = itsNumber;
      }
    }
    return last == null
        ? Optional.empty()
        : Optional.of(new Batch(events, new Place(number, sequence)));
  }

  /**
   * Whether somebody has deleted the consumer, which nobody tells us when it happens between two
   * requests for messages: an idle one is asked after now and then.
   */
  private boolean isGone() {
    if (consumer == null || !arrived.isEmpty()) {
      return false;
    }
    if (consumer.isFinished()) {
      return true;
    }
    if (System.nanoTime() - lookedAfter < LOOK_AFTER.toNanos()) {
      return false;
    }
    lookedAfter = System.nanoTime();
    return Streams.find(() -> streams.management().getConsumerInfo(stream, durable)).isEmpty();
  }

  @Override
  public void done() {
    if (last != null) {
      try {
        last.ack();
      } catch (IllegalStateException disconnected) {
        log.debug("consumer {} begins again when it is connected", durable);
      }
      last = null;
    }
  }

  @Override
  public void restart() {
    if (consumer != null) {
      try {
        consumer.close();
      } catch (Exception e) {
        log.debug("closing a consumer", e);
      }
    }
    consumer = null;
    last = null;
    arrived = new ConcurrentLinkedQueue<>();
  }

  @Override
  public void close() {
    restart();
  }

  private boolean comesNext(Message message) {
    var data = message.metaData();
    return data.consumerSequence() == expected++ && data.deliveredCount() == 1;
  }

  /** Whether that is possible; the service that emits may never have run yet. */
  private boolean open(Place after) {
    var management = streams.management();
    Streams.find(() -> management.deleteConsumer(stream, durable));
    var wanted = configuration(after);
    if (Streams.find(() -> management.createConsumer(stream, wanted)).isEmpty()) {
      log.debug("consumer {} waits for the stream {}", durable, stream);
      return false;
    }
    var queue = arrived;
    expected = 1;
    consumer =
        Streams.call(() ->
            link.connection()
                .getConsumerContext(stream, durable)
                .consume(
                    ConsumeOptions.builder().batchSize(AHEAD).build(),
                    dispatcher,
                    message -> {
                      queue.add(message);
                      wakeup.signal();
                    }));
    return true;
  }

  private ConsumerConfiguration configuration(Place after) {
    var builder =
        ConsumerConfiguration.builder()
            .durable(durable)
            .filterSubjects(subjects)
            .ackPolicy(AckPolicy.All)
            .ackWait(ACKNOWLEDGED_WITHIN)
            .maxAckPending(AHEAD);
    return isKnown(after)
        ? builder
            .deliverPolicy(DeliverPolicy.ByStartSequence)
            .startSequence(after.sequence() + 1)
            .build()
        : builder.deliverPolicy(DeliverPolicy.All).build();
  }

  /**
   * Whether the place still means the same in the stream, which may have been lost and made again.
   * Otherwise all is read, and what is before the place is passed over by its numbers.
   */
  private boolean isKnown(Place place) {
    return place.sequence() > 0
        && streams
            .message(stream, place.sequence())
            .filter(message -> EventWire.number(message.getHeaders()) == place.number())
            .isPresent();
  }
}
