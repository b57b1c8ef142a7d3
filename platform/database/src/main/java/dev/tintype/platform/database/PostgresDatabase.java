package dev.tintype.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.tintype.platform.messages.Deadline;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service's database on a PostgreSQL server, reached through a small pool of connections. Whoever
 * finds them all taken waits as long as the {@link Deadline} allows, at most {@link #LONGEST_WAIT},
 * and is then refused as unavailable; so is whoever comes with a deadline that has passed, and
 * whose statement takes longer than the deadline. Transactions that PostgreSQL breaks off in favour
 * of others are run again, so that their work must be such that it can be.
 */
public final class PostgresDatabase implements Database {
  private static final Logger log = LoggerFactory.getLogger(PostgresDatabase.class);

  static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final int MOST_RUNS = 5;
  private static final Set<String> WORTH_ANOTHER_RUN = Set.of("40001", "40P01");
  private static final String NOTICE_DEAD_CLIENTS =
      "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";
  private static final ScopedValue<String> HELD = ScopedValue.newInstance();

  private final String service;
  private final HikariDataSource pool;
  private final Semaphore connections;
  private final Jdbi jdbi;
  private final IdGenerator ids;
  private final Clock clock;
  private final List<Runnable> emittedListeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<Changes>> changedListeners = new CopyOnWriteArrayList<>();

  /**
   * @param statementTimeout after which PostgreSQL itself breaks a statement off
   */
  PostgresDatabase(
      String service,
      HikariDataSource pool,
      Duration statementTimeout,
      IdGenerator ids,
      Clock clock) {
    this.service = service;
    this.pool = pool;
    this.connections = new Semaphore(pool.getMaximumPoolSize(), true);
    this.ids = ids;
    this.clock = clock;
    this.jdbi = Jdbi.create(pool);
    this.jdbi.getConfig(SqlStatements.class).addCustomizer(new StatementDeadline(statementTimeout));
    SqlTypes.register(jdbi);
  }

  /**
   * The service whose database the current thread is using, if any: a time in which other services
   * must not be called, since a connection is held.
   */
  public static @Nullable String held() {
    return HELD.isBound() ? HELD.get() : null;
  }

  @Override
  public String name() {
    return service;
  }

  @Override
  public <T> T transact(Function<Transaction, T> work) {
    var hints = new ArrayList<Runnable>();
    T result = withConnection(() -> transactAgainAndAgain(work, hints));
    hints.forEach(this::give);
    return result;
  }

  @Override
  public <T> T read(Function<Handle, T> work) {
    return withConnection(() -> readAgainAndAgain(work));
  }

  /**
   * Calls {@code listener} after each commit with events in it, on the committing thread, until the
   * returned object is run.
   */
  public Runnable onEmitted(Runnable listener) {
    emittedListeners.add(listener);
    return () -> emittedListeners.remove(listener);
  }

  /**
   * Calls {@code listener} after each commit that has changed something of a {@link Topic}, on the
   * committing thread and before {@link #transact} returns; also when it is not known whether the
   * commit has succeeded.
   */
  public void onChanged(Consumer<Changes> listener) {
    changedListeners.add(listener);
  }

  /**
   * A connection outside the pool, for what must outlast a transaction, such as a lock on the
   * session. The caller closes it.
   */
  public Connection dedicatedConnection() throws SQLException {
    var properties = new Properties();
    properties.putAll(pool.getDataSourceProperties());
    properties.setProperty("options", NOTICE_DEAD_CLIENTS);
    return DriverManager.getConnection(pool.getJdbcUrl(), properties);
  }

  @Override
  public void close() {
    pool.close();
  }

  /**
   * The pool may hand out connections that were cut off a moment ago; reading again is harmless.
   */
  private <T> T readAgainAndAgain(Function<Handle, T> work) {
    for (int run = 1; ; run++) {
      try {
        return jdbi.withHandle(work::apply);
      } catch (RuntimeException e) {
        if (run == MOST_RUNS || !SqlState.isLostConnection(e)) {
          throw e;
        }
        Deadline.check();
      }
    }
  }

  private void give(Runnable hint) {
    try {
      hint.run();
    } catch (RuntimeException e) {
      log.warn("a hint after a commit of {} failed", service, e);
    }
  }

  private <T> T transactAgainAndAgain(Function<Transaction, T> work, List<Runnable> hints) {
    for (int run = 1; ; run++) {
      try {
        hints.clear();
        return transactOnce(work, hints);
      } catch (RuntimeException e) {
        if (run == MOST_RUNS || !WORTH_ANOTHER_RUN.contains(SqlState.of(e))) {
          throw e;
        }
        Deadline.check();
        pause(run);
      }
    }
  }

  private <T> T transactOnce(Function<Transaction, T> work, List<Runnable> hints) {
    boolean emitted;
    T result;
    var changes = new Changes();
    boolean committing = false;
    try (Handle handle = jdbi.open()) {
      handle.begin();
      try {
        var transaction = new PostgresTransaction(handle, ids, clock, hints);
        result = ScopedValue.where(Changes.RUNNING, changes).call(() -> work.apply(transaction));
        emitted = transaction.appendEmitted();
        committing = true;
        handle.commit();
      } catch (Throwable e) {
        rollBack(handle, e);
        throw e;
      }
    } finally {
      if (committing && !changes.isEmpty()) {
        changedListeners.forEach(listener -> listener.accept(changes));
      }
    }
    if (emitted) {
      emittedListeners.forEach(Runnable::run);
    }
    return result;
  }

  private static void rollBack(Handle handle, Throwable cause) {
    try {
      handle.rollback();
    } catch (RuntimeException lost) {
      cause.addSuppressed(lost);
    }
  }

  private <T> T withConnection(Supplier<T> work) {
    if (HELD.isBound()) {
      throw new IllegalStateException(
          "work on the database of " + HELD.get() + " tries to use that of " + service + " too");
    }
    Deadline.check();
    acquire();
    try {
      return ScopedValue.where(HELD, service).call(work::get);
    } catch (RuntimeException e) {
      throw StatementDeadline.hasPassed(e) ? new RefusedException(new Refusal.Unavailable()) : e;
    } finally {
      connections.release();
    }
  }

  private void acquire() {
    var wait = Deadline.left().compareTo(LONGEST_WAIT) < 0 ? Deadline.left() : LONGEST_WAIT;
    try {
      if (!connections.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new RefusedException(new Refusal.Unavailable());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException(new Refusal.Unavailable());
    }
  }

  private static void pause(int run) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(5, 20L * run));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException(new Refusal.Unavailable());
    }
  }
}
