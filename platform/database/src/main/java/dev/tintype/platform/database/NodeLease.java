package dev.tintype.platform.database;

import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The number that tells this process's ids from those of others, leased from the databases of the
 * services that it runs. It is renewed long before its end; a process that can't renew it makes no
 * more ids once the time is up by its own clock, which it started before the database's.
 */
public final class NodeLease implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(NodeLease.class);
  private static final int NODES = 128;
  private static final Duration LENGTH = Duration.ofSeconds(60);
  private static final Duration RENEW_EVERY = Duration.ofSeconds(10);

  private final UUID holder = UUID.randomUUID();
  private final List<PostgresDatabase> databases;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile Held held;

  /** A number and until when it is ours, by {@link System#nanoTime}. */
  private record Held(int node, long endsAt) {}

  /**
   * Takes a number that is free in all of the databases.
   *
   * @throws IllegalStateException when none is
   */
  public NodeLease(Collection<PostgresDatabase> databases) {
    this.databases = List.copyOf(databases);
    held = takeFirst();
    thread = Thread.ofVirtual().name("node lease").start(this::keepRenewing);
  }

  /**
   * The number.
   *
   * @throws RefusedException {@code Unavailable} when it could not be renewed in time
   */
  public int node() {
    var now = held;
    if (System.nanoTime() - now.endsAt() > 0) {
      throw new RefusedException(new Refusal.Unavailable());
    }
    return now.node();
  }

  /** Gives the number back. */
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    databases.forEach(database -> giveBack(database, held.node()));
  }

  private Held takeFirst() {
    for (int candidate = 0; candidate < NODES; candidate++) {
      var taken = takeEverywhere(candidate);
      if (taken.isPresent()) {
        return taken.get();
      }
    }
    throw new IllegalStateException("all " + NODES + " numbers of processes are taken");
  }

  private Optional<Held> takeEverywhere(int candidate) {
    long began = System.nanoTime();
    var taken = new ArrayList<PostgresDatabase>();
    for (PostgresDatabase database : databases) {
      if (!take(database, candidate)) {
        taken.forEach(it -> giveBack(it, candidate));
        return Optional.empty();
      }
      taken.add(database);
    }
    return Optional.of(new Held(candidate, began + LENGTH.toNanos()));
  }

  private void keepRenewing() {
    try {
      while (!closed.await(RENEW_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        renew();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void renew() {
    try {
      int node = held.node();
      held = takeEverywhere(node).orElseGet(this::takeFirst);
      if (held.node() != node) {
        log.warn("another process has taken number {}; this one is {} now", node, held.node());
      }
    } catch (RuntimeException e) {
      log.warn("the number of this process can't be renewed now: {}", e.toString());
    }
  }

  private boolean take(PostgresDatabase database, int candidate) {
    return database.transact(tx ->
        tx.handle()
                .createUpdate(
                    """
                    INSERT INTO platform.node_lease (node, holder, ends_at)
                    VALUES (:node, :holder, now() + :length * interval '1 second')
                    ON CONFLICT (node) DO UPDATE SET
                      holder = excluded.holder, ends_at = excluded.ends_at
                    WHERE node_lease.holder = excluded.holder OR node_lease.ends_at < now()
                    """)
                .bind("node", candidate)
                .bind("holder", holder)
                .bind("length", LENGTH.toSeconds())
                .execute()
            == 1);
  }

  private void giveBack(PostgresDatabase database, int candidate) {
    try {
      database.transact(tx ->
          tx.handle()
              .createUpdate(
                  "DELETE FROM platform.node_lease WHERE node = :node AND holder = :holder")
              .bind("node", candidate)
              .bind("holder", holder)
              .execute());
    } catch (RuntimeException e) {
      log.debug("the number {} is not given back: it ends by itself", candidate, e);
    }
  }
}
