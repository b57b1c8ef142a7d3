package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.database.OutboxEvent;
import dev.tintype.platform.database.OutboxTable;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.delivery.Ownership;
import dev.tintype.platform.messaging.delivery.Threads;
import dev.tintype.platform.messaging.delivery.Wakeup;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.nats.client.JetStream;
import io.nats.client.PublishOptions;
import io.nats.client.api.PublishAck;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the events of one service's outbox to its stream, in order and without gaps, from one
 * process at a time. Each event names the one that it must follow, so that the server refuses all
 * that come after one that was lost, and those of a process that has been replaced. After any
 * failure the stream itself is asked how far it has got, and sending begins again there; so also
 * when the stream has lost its end, or all.
 */
final class OutboxRelay implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
  private static final byte[] NOTHING = {};
  private static final int NUMBERED_AT_ONCE = 1000;
  private static final int LOOK_BACK = 500;
  private static final int LONGEST_PAUSE = 50;
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration ASK_FOR_OWNERSHIP = Duration.ofSeconds(1);
  private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(10);

  private final PostgresDatabase database;
  private final NatsLink link;
  private final Streams streams;
  private final Ownership ownership;
  private final Duration shortestPause;
  private final RelayTrace traces;
  private final JetStream jetStream;
  private final Counter published;
  private final Counter failures;
  private final OutboxTable outbox = new OutboxTable();
  private final Wakeup wakeup = new Wakeup();
  private @Nullable End end;
  private volatile boolean stopped;
  private volatile boolean owner;
  private volatile boolean interrupted;
  private Runnable stopListening = () -> {};
  private @Nullable Thread thread;

  /**
   * The last event of the stream: its number in the outbox, and in the stream.
   *
   * @param id of the last message; null where it is too old to be kept
   */
  private record End(long number, long sequence, @Nullable String id) {}

  /**
   * @param shortestPause before looking again, where nobody says that there is something to relay
   */
  OutboxRelay(
      PostgresDatabase database,
      NatsLink link,
      Streams streams,
      Ownership ownership,
      Duration shortestPause,
      Tracer tracer,
      MeterRegistry meters) {
    this.database = database;
    this.link = link;
    this.streams = streams;
    this.ownership = ownership;
    this.shortestPause = shortestPause;
    this.traces = new RelayTrace(database.name(), tracer);
    this.published = meters.counter("tintype_events_published", "service", database.name());
    this.failures = meters.counter("tintype_outbox_failures", "service", database.name());
    try {
      this.jetStream = link.connection().jetStream();
    } catch (IOException e) {
      throw new IllegalStateException("JetStream can't be used", e);
    }
  }

  PostgresDatabase database() {
    return database;
  }

  /** The subject on which a process says that it has emitted events for another to relay. */
  String hints() {
    return link.subject("emitted." + database.name());
  }

  /** Says that there may be something to relay. */
  void wake() {
    wakeup.signal();
  }

  /** Says that the stream may not be what it was, as after a restart of the server. */
  void interrupt() {
    interrupted = true;
    wakeup.signal();
  }

  void start() {
    stopListening = database.onEmitted(this::emitted);
    thread = Thread.ofVirtual().name("relay " + database.name()).start(this::run);
  }

  @Override
  public void close() {
    stopped = true;
    stopListening.run();
    wakeup.signal();
    Threads.join(thread);
  }

  /** Wakes whoever relays; a hint that is lost costs a pause. */
  private void emitted() {
    wakeup.signal();
    if (!owner && link.isConnected()) {
      try {
        link.connection().publish(hints(), NOTHING);
      } catch (IllegalStateException disconnected) {
        log.debug("the relay of {} will look for itself", database.name());
      }
    }
  }

  private void run() {
    var pause = shortestPause;
    while (!stopped) {
      try {
        owner = ownership.owns("relay");
        if (!owner) {
          end = null;
          pause = ASK_FOR_OWNERSHIP;
        } else if (!link.isConnected()) {
          pause = AFTER_FAILURE;
        } else {
          pause = relay() ? shortestPause : longer(pause);
        }
      } catch (RuntimeException e) {
        if (!stopped) {
          failures.increment();
          log.warn("the outbox of {} waits: {}", database.name(), e.getMessage());
        }
        end = null;
        pause = AFTER_FAILURE;
      }
      wakeup.await(pause);
    }
  }

  /** Whether there was anything to do. */
  private boolean relay() {
    if (interrupted) {
      interrupted = false;
      end = null;
    }
    if (end == null) {
      end = findEnd();
    } else if (!database.read(outbox::hasUnpublished)) {
      return false;
    }
    boolean more = true;
    while (more && !stopped) {
      more =
          database.transact(tx -> outbox.publish(tx.handle(), NUMBERED_AT_ONCE))
              == NUMBERED_AT_ONCE;
      end = sendAll(end);
    }
    return true;
  }

  /** Sends what has been numbered; where the stream ends then. */
  private End sendAll(End after) {
    int window = link.configuration().window();
    var reached = after;
    for (var events = after(reached, window); !events.isEmpty(); events = after(reached, window)) {
      reached = send(events, reached);
      published.increment(events.size());
      note(reached);
      if (stopped || events.size() < window) {
        return reached;
      }
    }
    return reached;
  }

  private void note(End reached) {
    database.transact(tx -> {
      outbox.noteRelayed(tx.handle(), reached.number());
      return null;
    });
  }

  private List<OutboxEvent> after(End place, int limit) {
    return database.read(handle -> outbox.readAll(handle, place.number(), limit));
  }

  /** Sends events that follow an end of the stream, and waits until all are kept. */
  private End send(List<OutboxEvent> events, End after) {
    List<CompletableFuture<PublishAck>> acknowledged = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    var last = after;
    try {
      for (OutboxEvent event : events) {
        checkSize(event);
        spans.add(traces.begin(event));
        var seen = RelayTrace.within(spans.getLast(), event);
        acknowledged.add(
            jetStream.publishAsync(
                EventWire.write(link, database.name(), seen), following(last, event)));
        last = new End(event.position(), last.sequence() + 1, Long.toString(event.eventId()));
      }
      long until = System.nanoTime() + ACKNOWLEDGED_WITHIN.toNanos();
      for (int nth = 0; nth < events.size(); nth++) {
        var ack = acknowledged.get(nth).get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (ack.getSeqno() != after.sequence() + nth + 1) {
          throw new IllegalStateException(
              "event %d stands elsewhere in the stream, at %d"
                  .formatted(events.get(nth).eventId(), ack.getSeqno()));
        }
      }
      return last;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e);
    } catch (TimeoutException | CancellationException e) {
      throw new IllegalStateException("NATS has not confirmed in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      acknowledged.forEach(ack -> ack.cancel(true));
      spans.forEach(Span::end);
    }
  }

  /** It would be lost if it were passed over, and events behind it could be wrong without it. */
  private void checkSize(OutboxEvent event) {
    int size = event.payload().getBytes(StandardCharsets.UTF_8).length;
    if (size > link.largestMessage()) {
      throw new IllegalStateException(
          "event %d, a %s, has %d bytes, and a message may have %d; raise nats.largest-message"
                  .formatted(event.eventId(), event.type(), size, link.largestMessage())
              + " and the servers' max_payload");
    }
  }

  /** An event is kept only right behind the one that it follows, and only once. */
  private static PublishOptions following(End last, OutboxEvent event) {
    var options =
        PublishOptions.builder()
            .messageId(Long.toString(event.eventId()))
            .expectedLastSequence(last.sequence());
    if (last.id() != null) {
      options.expectedLastMsgId(last.id());
    }
    return options.build();
  }

  /** Finds where the stream ends, which is not where we thought if it has lost something. */
  private End findEnd() {
    var state = streams.ensureEvents(database.name()).getStreamState();
    long noted = database.read(outbox::relayed);
    long head = database.read(outbox::head);
    long sequence = state.getLastSequence();
    long number = lastNumber(sequence, noted);
    if (number > head) {
      throw new IllegalStateException(
          "the stream %s is ahead of the database, which seems to be restored from a copy; delete"
                  .formatted(EventWire.stream(link, database.name()))
              + " the stream to have all events that are kept sent again");
    }
    if (number < noted) {
      log.warn(
          "the stream of {} has lost events after number {}, which are sent again",
          database.name(),
          number);
    }
    var end = new End(number, sequence, lastId(sequence));
    if (number != noted) {
      note(end);
    }
    return end;
  }

  private @Nullable String lastId(long sequence) {
    if (sequence == 0) {
      return null;
    }
    return streams
        .message(EventWire.stream(link, database.name()), sequence)
        .map(message -> EventWire.id(message.getHeaders()))
        .orElse(null);
  }

  /**
   * The number of the event that was sent last. That is the last message, unless somebody has
   * copied messages in the stream, so that we look further back where it is not what was noted.
   */
  private long lastNumber(long sequence, long noted) {
    var stream = EventWire.stream(link, database.name());
    long greatest = 0;
    for (long at = sequence; at > Math.max(0, sequence - LOOK_BACK); at--) {
      var message = streams.message(stream, at);
      if (message.isEmpty()) {
        return Math.max(greatest, noted);
      }
      greatest = Math.max(greatest, EventWire.number(message.get().getHeaders()));
      if (greatest >= noted) {
        return greatest;
      }
    }
    return greatest;
  }

  private Duration longer(Duration pause) {
    var longer = pause.multipliedBy(3).dividedBy(2);
    var longest = shortestPause.multipliedBy(LONGEST_PAUSE);
    return longer.compareTo(longest) < 0 ? longer : longest;
  }
}
