package dev.tintype.platform.messaging.delivery;

import dev.tintype.platform.database.OutboxEvent;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.database.SqlState;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.delivery.PendingEventTable.Pending;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles a consumer's pending events, several keys at a time but those of one key one after the
 * other. Each attempt is counted before it is made. Times are the machine's, never a test's.
 */
final class PendingEvents implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PendingEvents.class);
  private static final int LOOK_AHEAD = 32;
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration OUTAGE_PAUSE = Duration.ofSeconds(1);
  private static final Duration LOOK_FOR_STRANGERS = Duration.ofSeconds(5);

  private final PostgresDatabase database;
  private final ServiceDescription.Consumer consumer;
  private final EventRunner runner;
  private final RetryPlan plan;
  private final Clock clock;
  private final Wakeup wakeup;
  private final List<Integer> slots;
  private final Runnable died;
  private final int lanes;
  private final Semaphore free;
  private final Set<String> keysUnderWay = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final PendingEventTable table = new PendingEventTable();
  private final ProcessedEventTable processedEvents = new ProcessedEventTable();
  private volatile boolean mayHaveSome = true;
  private volatile boolean stopping;
  private long looked = System.nanoTime();

  PendingEvents(
      PostgresDatabase database,
      ServiceDescription.Consumer consumer,
      EventRunner runner,
      RetryPlan plan,
      Clock clock,
      Wakeup wakeup,
      List<Integer> slots,
      Runnable died,
      int lanes) {
    this.database = database;
    this.consumer = consumer;
    this.runner = runner;
    this.plan = plan;
    this.clock = clock;
    this.wakeup = wakeup;
    this.slots = slots;
    this.died = died;
    this.lanes = lanes;
    this.free = new Semaphore(lanes);
  }

  /** Says that pending events have been added. */
  void noticeMore() {
    mayHaveSome = true;
  }

  /** How many keys have events waiting. */
  int waitingKeys() {
    return database.read(handle -> table.countWaitingKeys(handle, consumer.name(), slots));
  }

  /**
   * Starts those whose time has come, as far as there are free lanes. One at which a process died
   * gets all lanes for itself, so that it does not take the blameless with it again. A key that was
   * under way before we looked may have been done with since, so that what we saw of it is old.
   */
  void runDue() {
    if (!mayHaveSome && System.nanoTime() - looked < LOOK_FOR_STRANGERS.toNanos()) {
      return;
    }
    looked = System.nanoTime();
    if (free.availablePermits() == 0) {
      return;
    }
    var underWay = Set.copyOf(keysUnderWay);
    var due =
        database.read(
            handle -> table.due(handle, consumer.name(), slots, Instant.now(), LOOK_AHEAD));
    for (Pending one : due) {
      if (one.diedInIt() && free.availablePermits() < lanes) {
        continue;
      }
      if (underWay.contains(one.event().key())) {
        continue;
      }
      if (!free.tryAcquire()) {
        return;
      }
      keysUnderWay.add(one.event().key());
      threads.execute(() -> runInLane(one));
      if (one.diedInIt()) {
        return;
      }
    }
  }

  /** Whether nothing is being handled now. */
  boolean isIdle() {
    return free.availablePermits() == lanes;
  }

  /** How long there is nothing to start, at most {@code longest}; a finished lane wakes earlier. */
  Duration untilNext(Duration longest) {
    if (!mayHaveSome || free.availablePermits() < lanes) {
      return longest;
    }
    var next = database.read(handle -> table.nextDue(handle, consumer.name(), slots));
    if (next.isEmpty()) {
      mayHaveSome = false;
      return longest;
    }
    var wait = Duration.between(Instant.now(), next.get());
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  /** Lets those under way finish, for a while; what is interrupted then does not count. */
  @Override
  public void close() {
    stopping = true;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
        threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void runInLane(Pending one) {
    try {
      attempt(one);
    } catch (RuntimeException e) {
      log.warn("consumer {} could not note what became of an event", consumer.name(), e);
    } finally {
      mayHaveSome = true;
      keysUnderWay.remove(one.event().key());
      free.release();
      wakeup.signal();
    }
  }

  private void attempt(Pending one) {
    if (one.attempts() >= plan.attempts()) {
      fail(one.event(), one.attempts(), new IllegalStateException("the process died in it"));
      return;
    }
    int attempt = one.attempts() + 1;
    var event = one.event();
    var nextDue = Instant.now().plus(plan.after(attempt));
    boolean ours =
        database.transact(tx ->
            table.beginAttempt(tx.handle(), consumer.name(), event.eventId(), attempt, nextDue));
    if (!ours) {
      return;
    }
    try {
      if (consumer.transactional() != null) {
        runInTransaction(event);
      } else {
        runSlowly(event);
      }
    } catch (Throwable e) {
      if (SqlState.isOutage(e) || (stopping && Thread.interrupted())) {
        var due = Instant.now().plus(OUTAGE_PAUSE);
        update(handle -> table.postpone(handle, consumer.name(), event.eventId(), due));
      } else {
        fail(event, attempt, e);
      }
    }
  }

  private void runInTransaction(OutboxEvent event) {
    database.transact(tx -> {
      if (isFresh(tx.handle(), event)) {
        runner.run(event, decoded -> consumer.transactional().on(tx, decoded));
      }
      table.finish(tx.handle(), consumer.name(), event.eventId());
      return null;
    });
  }

  private void runSlowly(OutboxEvent event) {
    runner.run(event, decoded -> consumer.slow().on(decoded));
    update(handle -> {
      isFresh(handle, event);
      table.finish(handle, consumer.name(), event.eventId());
    });
  }

  private boolean isFresh(Handle handle, OutboxEvent event) {
    return !processedEvents
        .add(handle, consumer.name(), List.of(event.eventId()), clock.instant())
        .isEmpty();
  }

  private void fail(OutboxEvent event, int attempts, Throwable cause) {
    boolean dead = attempts >= plan.attempts();
    if (dead) {
      log.error(
          "consumer {} of {} gives up on {} {} (event {}) after {} attempts",
          consumer.name(),
          database.name(),
          event.type(),
          event.key(),
          event.eventId(),
          attempts,
          cause);
    } else {
      log.warn(
          "consumer {} of {} failed at {} {} (event {}), attempt {}: {}",
          consumer.name(),
          database.name(),
          event.type(),
          event.key(),
          event.eventId(),
          attempts,
          cause.toString());
    }
    update(handle -> table.fail(handle, consumer.name(), event.eventId(), cause.toString(), dead));
    if (dead) {
      died.run();
    }
  }

  private void update(Consumer<Handle> work) {
    database.transact(tx -> {
      work.accept(tx.handle());
      return null;
    });
  }
}
