package dev.tintype.platform.messaging.delivery;

import dev.tintype.platform.database.OutboxEvent;
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
 * Takes one lane of a consumer through the stream of one service. A transactional consumer handles
 * a batch in one transaction; when that fails, or when a process has died in it, the batch's events
 * become pending and are handled one by one. A slow consumer's events all become pending.
 */
public final class ConsumerLoop implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ConsumerLoop.class);
  private static final int BATCH = 100;
  private static final int MOST_PENDING_KEYS = 500;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LOOK_FOR_STRANGERS = Duration.ofSeconds(5);

  private final PostgresDatabase database;
  private final ServiceDescription.Consumer consumer;
  private final Lane lane;
  private final EventSource source;
  private final EventRunner runner;
  private final PendingEvents pending;
  private final ConsumerShare share;
  private final Clock clock;
  private final Wakeup wakeup;
  private final ConsumerTable consumers = new ConsumerTable();
  private final PendingEventTable pendingEvents = new PendingEventTable();
  private final ProcessedEventTable processedEvents = new ProcessedEventTable();
  private volatile boolean stopped;
  private volatile boolean active;
  private ConsumerTable.@Nullable Position position;
  private long looked;
  private @Nullable Thread thread;

  ConsumerLoop(
      PostgresDatabase database,
      ServiceDescription.Consumer consumer,
      Lane lane,
      EventSource source,
      EventRunner runner,
      PendingEvents pending,
      ConsumerShare share,
      Clock clock,
      Wakeup wakeup) {
    this.database = database;
    this.consumer = consumer;
    this.lane = lane;
    this.source = source;
    this.runner = runner;
    this.pending = pending;
    this.share = share;
    this.clock = clock;
    this.wakeup = wakeup;
  }

  /** The name of the lane, under which its position is kept. */
  public String name() {
    return lane.name();
  }

  /** The service that consumes. */
  public String service() {
    return database.name();
  }

  /** The service that emits. */
  public String from() {
    return new EventTypes(consumer.events()).service();
  }

  /** Whether this process is the one that works on the lane. */
  public boolean isActive() {
    return active;
  }

  void start() {
    thread = Thread.ofVirtual().name(database.name() + " " + lane.name()).start(this::run);
  }

  /** Has the loop look for pending events, and for a position, that were not its own doing. */
  void lookForChanges() {
    looked = System.nanoTime() - LOOK_FOR_STRANGERS.toNanos();
    pending.noticeMore();
    wakeup.signal();
  }

  @Override
  public void close() {
    stopped = true;
    wakeup.signal();
    Threads.join(thread);
    pending.close();
    source.close();
  }

  private void run() {
    var pause = Duration.ofMillis(100);
    while (!stopped) {
      try {
        turn();
        pause = Duration.ofMillis(100);
      } catch (RuntimeException e) {
        if (!stopped) {
          log.warn("consumer {} of {} pauses: {}", name(), database.name(), e.toString());
          beginAgain();
          wakeup.await(pause);
          var longer = pause.multipliedBy(2);
          pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
      }
    }
  }

  private void turn() {
    active = share.owns(lane);
    if (!active) {
      beginAgain();
      wakeup.await(LOOK_AGAIN);
    } else if (share.isLeaving(lane)) {
      leave();
    } else {
      pending.runDue();
      if (!step()) {
        wakeup.await(pending.untilNext(LOOK_AGAIN));
      }
    }
  }

  /** Gives the lane up as soon as nothing of it is under way; a finished event wakes us. */
  private void leave() {
    beginAgain();
    if (pending.isIdle()) {
      active = false;
      share.giveUp(lane);
    } else {
      wakeup.await(LOOK_AGAIN);
    }
  }

  private void beginAgain() {
    if (position != null) {
      position = null;
      source.restart();
    }
  }

  /** Handles what comes next; false when there is nothing. */
  private boolean step() {
    lookForRewinding();
    if (position == null) {
      position = database.read(handle -> consumers.find(handle, lane.name()));
    }
    if (isSlow() && pending.waitingKeys() >= MOST_PENDING_KEYS) {
      return false;
    }
    var batch = source.next(position.place(), BATCH);
    if (batch.isEmpty()) {
      return false;
    }
    var events = batch.get().events();
    var upTo = batch.get().upTo();
    if (events.isEmpty()) {
      advance(upTo, tx -> {});
    } else if (isSlow() || position.wasInterrupted()) {
      makePending(events, upTo);
    } else {
      handleTogether(events, upTo);
    }
    return true;
  }

  /** Somebody may have put the lane back to an earlier place. */
  private void lookForRewinding() {
    if (position == null || System.nanoTime() - looked < LOOK_FOR_STRANGERS.toNanos()) {
      return;
    }
    looked = System.nanoTime();
    var now = database.read(handle -> consumers.find(handle, lane.name()));
    if (now.position() != position.position()) {
      beginAgain();
    }
  }

  private boolean isSlow() {
    return consumer.transactional() == null;
  }

  private void handleTogether(List<OutboxEvent> events, EventSource.Place upTo) {
    try {
      database.transact(tx -> {
        consumers.begin(tx.handle(), lane.name(), upTo.number());
        return null;
      });
      advance(upTo, tx -> handle(tx, events));
    } catch (RuntimeException | Error e) {
      if (isOutage(e)) {
        throw e;
      }
      log.debug("consumer {} handles a batch one by one", name(), e);
      makePending(events, upTo);
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
    free.removeIf(event -> !fresh.contains(event.eventId()));
    if (consumer.together() != null && free.size() > 1) {
      runner.runTogether(free, decoded -> consumer.together().on(tx, decoded));
    } else {
      free.forEach(event -> runner.run(event, decoded -> consumer.transactional().on(tx, decoded)));
    }
  }

  /** A handler asks nobody, so that only our own database can have been unavailable. */
  private static boolean isOutage(Throwable failure) {
    return SqlState.isOutage(failure)
        || (failure instanceof RefusedException refused
            && refused.refusal() instanceof Refusal.Unavailable);
  }

  private void makePending(List<OutboxEvent> events, EventSource.Place upTo) {
    advance(upTo, tx -> pendingEvents.add(tx.handle(), consumer.name(), events, Instant.now()));
    pending.noticeMore();
  }

  /** Advances the position in the transaction of {@code work}, unless somebody else has. */
  private void advance(EventSource.Place to, java.util.function.Consumer<Transaction> work) {
    boolean advanced =
        database.transact(tx -> {
          var locked = consumers.lock(tx.handle(), lane.name());
          if (locked.position() != position.position()) {
            return false;
          }
          work.accept(tx);
          consumers.advance(tx.handle(), lane.name(), to);
          return true;
        });
    if (advanced) {
      position = new ConsumerTable.Position(to);
      source.done();
    } else {
      beginAgain();
    }
  }
}
