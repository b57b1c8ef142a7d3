package dev.tintype.platform.messaging.embedded;

import dev.tintype.platform.database.OutboxEvent;
import dev.tintype.platform.database.OutboxTable;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.database.SqlState;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.ServiceDescription;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one consumer through the stream of one service. A transactional consumer handles a batch in
 * one transaction; when that fails, or when a process has died in it, the batch's events become
 * pending and are handled one by one. A slow consumer's events all become pending.
 */
final class ConsumerLoop implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ConsumerLoop.class);
  private static final int BATCH = 100;
  private static final int MOST_PENDING_KEYS = 500;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final PostgresDatabase database;
  private final ServiceDescription.Consumer consumer;
  private final EventTypes types;
  private final OutboxPublisher source;
  private final EventRunner runner;
  private final PendingEvents pending;
  private final Ownership ownership;
  private final Clock clock;
  private final Wakeup wakeup;
  private final OutboxTable outbox = new OutboxTable();
  private final ConsumerTable consumers = new ConsumerTable();
  private final PendingEventTable pendingEvents = new PendingEventTable();
  private final ProcessedEventTable processedEvents = new ProcessedEventTable();
  private volatile boolean stopped;
  private ConsumerTable.@Nullable Place place;
  private @Nullable Thread thread;

  ConsumerLoop(
      PostgresDatabase database,
      ServiceDescription.Consumer consumer,
      EventTypes types,
      OutboxPublisher source,
      EventRunner runner,
      PendingEvents pending,
      Ownership ownership,
      Clock clock,
      Wakeup wakeup) {
    this.database = database;
    this.consumer = consumer;
    this.types = types;
    this.source = source;
    this.runner = runner;
    this.pending = pending;
    this.ownership = ownership;
    this.clock = clock;
    this.wakeup = wakeup;
    source.wake(wakeup);
  }

  String name() {
    return consumer.name();
  }

  String service() {
    return database.name();
  }

  OutboxPublisher source() {
    return source;
  }

  void start() {
    thread = Thread.ofVirtual().name(database.name() + " " + consumer.name()).start(this::run);
  }

  /** Has the loop look for pending events that were not added by itself. */
  void lookForPending() {
    pending.noticeMore();
    wakeup.signal();
  }

  @Override
  public void close() {
    stopped = true;
    wakeup.signal();
    Threads.join(thread);
    pending.close();
  }

  private void run() {
    var pause = Duration.ofMillis(100);
    while (!stopped) {
      try {
        if (!ownership.owns("consumer " + consumer.name())) {
          place = null;
          wakeup.await(LOOK_AGAIN);
          continue;
        }
        pending.runDue();
        if (!step()) {
          wakeup.await(pending.untilNext(LOOK_AGAIN));
        }
        pause = Duration.ofMillis(100);
      } catch (RuntimeException e) {
        if (!stopped) {
          log.warn("consumer {} of {} pauses: {}", name(), database.name(), e.toString());
          place = null;
          wakeup.await(pause);
          var longer = pause.multipliedBy(2);
          pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
      }
    }
  }

  /** Handles what comes next; false when there is nothing. */
  private boolean step() {
    if (place == null) {
      place = database.read(handle -> consumers.find(handle, consumer.name()));
    }
    long head = source.head();
    if (place.position() >= head || (isSlow() && pending.waitingKeys() >= MOST_PENDING_KEYS)) {
      return false;
    }
    long after = place.position();
    var events = source.database().read(handle -> outbox.read(handle, types.root(), after, BATCH));
    if (events.isEmpty()) {
      advance(head, tx -> {});
    } else if (isSlow() || place.wasInterrupted()) {
      makePending(events);
    } else {
      handleTogether(events);
    }
    return true;
  }

  private boolean isSlow() {
    return consumer.transactional() == null;
  }

  private void handleTogether(List<OutboxEvent> events) {
    long last = events.getLast().position();
    try {
      database.transact(tx -> {
        consumers.begin(tx.handle(), consumer.name(), last);
        return null;
      });
      advance(last, tx -> handle(tx, events));
    } catch (RuntimeException | Error e) {
      if (isOutage(e)) {
        throw e;
      }
      log.debug("consumer {} handles a batch one by one", name(), e);
      makePending(events);
    }
  }

  private void handle(Transaction tx, List<OutboxEvent> events) {
    var keys = new HashSet<String>();
    events.forEach(event -> keys.add(event.key()));
    var waiting = pendingEvents.waitingKeys(tx.handle(), consumer.name(), keys);
    List<OutboxEvent> behind = new ArrayList<>();
    List<OutboxEvent> free = new ArrayList<>();
    events.forEach(event -> (waiting.contains(event.key()) ? behind : free).add(event));
    if (!behind.isEmpty()) {
      pendingEvents.add(tx.handle(), consumer.name(), behind, Instant.now());
    }
    var fresh =
        processedEvents.add(
            tx.handle(),
            consumer.name(),
            free.stream().map(OutboxEvent::eventId).toList(),
            clock.instant());
    for (OutboxEvent event : free) {
      if (fresh.contains(event.eventId())) {
        runner.run(event, decoded -> consumer.transactional().on(tx, decoded));
      }
    }
  }

  /** A handler asks nobody, so that only our own database can have been unavailable. */
  private static boolean isOutage(Throwable failure) {
    return SqlState.isOutage(failure)
        || (failure instanceof RefusedException refused
            && refused.refusal() instanceof Refusal.Unavailable);
  }

  private void makePending(List<OutboxEvent> events) {
    advance(
        events.getLast().position(),
        tx -> pendingEvents.add(tx.handle(), consumer.name(), events, Instant.now()));
    pending.noticeMore();
  }

  /** Advances the position in the transaction of {@code work}, unless somebody else has. */
  private void advance(long to, java.util.function.Consumer<Transaction> work) {
    boolean advanced =
        database.transact(tx -> {
          var locked = consumers.lock(tx.handle(), consumer.name());
          if (locked.position() != place.position()) {
            return false;
          }
          work.accept(tx);
          consumers.advance(tx.handle(), consumer.name(), to);
          return true;
        });
    place = advanced ? new ConsumerTable.Place(to, null) : null;
  }
}
