package dev.tintype.platform.messaging.embedded;

import dev.tintype.platform.database.OutboxTable;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.delivery.Threads;
import dev.tintype.platform.messaging.delivery.Wakeup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers the events of one service's outbox and wakes their consumers: at once after a commit of
 * this process, and by looking every now and then after one of another process.
 */
final class OutboxPublisher implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OutboxPublisher.class);
  private static final int BATCH = 1000;
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

  private final PostgresDatabase database;
  private final OutboxTable outbox = new OutboxTable();
  private final Wakeup wakeup = new Wakeup();
  private final List<Wakeup> consumers = new CopyOnWriteArrayList<>();
  private volatile long head;
  private volatile boolean stopped;
  private Runnable stopListening = () -> {};
  private @Nullable Thread thread;

  OutboxPublisher(PostgresDatabase database) {
    this.database = database;
  }

  /** Signals {@code consumer} whenever there are new events. */
  void wake(Wakeup consumer) {
    consumers.add(consumer);
  }

  void wakeNoMore(Wakeup consumer) {
    consumers.remove(consumer);
  }

  /** The number of the last event that may be read. */
  long head() {
    return head;
  }

  PostgresDatabase database() {
    return database;
  }

  void start() {
    stopListening = database.onEmitted(wakeup::signal);
    thread = Thread.ofVirtual().name("publisher " + database.name()).start(this::run);
  }

  @Override
  public void close() {
    stopped = true;
    stopListening.run();
    wakeup.signal();
    Threads.join(thread);
  }

  private void run() {
    var pause = SHORTEST_PAUSE;
    while (!stopped) {
      try {
        pause = publish() ? SHORTEST_PAUSE : longer(pause);
      } catch (RuntimeException e) {
        if (!stopped) {
          log.warn("the outbox of {} can't be read now: {}", database.name(), e.toString());
        }
        pause = Duration.ofSeconds(1);
      }
      wakeup.await(pause);
    }
  }

  private boolean publish() {
    if (database.read(outbox::hasUnpublished)) {
      int published;
      do {
        published = database.transact(tx -> outbox.publish(tx.handle(), BATCH));
      } while (published == BATCH);
    }
    long now = database.read(outbox::head);
    if (now == head) {
      return false;
    }
    head = now;
    consumers.forEach(Wakeup::signal);
    return true;
  }

  private static Duration longer(Duration pause) {
    var longer = pause.multipliedBy(3).dividedBy(2);
    return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }
}
