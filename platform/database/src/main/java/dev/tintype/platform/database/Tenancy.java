package dev.tintype.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to work with a service's database. Processes that tell each other what they change hold
 * it together; one that tells nobody holds it alone, since others would go on with what they
 * remember. PostgreSQL takes it back when the process or its connection dies.
 */
public final class Tenancy implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Tenancy.class);
  private static final Duration CHECK_EVERY = Duration.ofSeconds(10);

  /** One that has just ended may hold it for a moment. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String NOT_IN_TIME = "55P03";

  private final PostgresDatabase database;
  private final boolean together;
  private final Duration patience;
  private final Duration checkEvery;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private Connection connection;

  /**
   * Takes it.
   *
   * @param together whether this process and others tell each other what they change
   * @throws DatabaseInUseException when another process holds it, and one of the two wants it alone
   */
  public Tenancy(PostgresDatabase database, boolean together) {
    this(database, together, PATIENCE, CHECK_EVERY);
  }

  Tenancy(PostgresDatabase database, boolean together, Duration patience, Duration checkEvery) {
    this.database = database;
    this.together = together;
    this.patience = patience;
    this.checkEvery = checkEvery;
    try {
      connection = take();
    } catch (SQLException e) {
      throw SqlState.of(e).equals(NOT_IN_TIME)
          ? new DatabaseInUseException(database.name())
          : new IllegalStateException(e);
    }
    thread = Thread.ofVirtual().name("tenancy of " + database.name()).start(this::keep);
  }

  /** Gives it back. */
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
      connection.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      log.debug("closing a broken connection", e);
    }
  }

  private Connection take() throws SQLException {
    var fresh = database.dedicatedConnection();
    try (var statement = fresh.createStatement()) {
      statement.execute("SET lock_timeout = " + patience.toMillis());
      statement.execute(
          together
              ? "SELECT pg_advisory_lock_shared(hashtextextended('tenancy', 2))"
              : "SELECT pg_advisory_lock(hashtextextended('tenancy', 2))");
      return fresh;
    } catch (SQLException e) {
      fresh.close();
      throw e;
    }
  }

  private void keep() {
    try {
      while (!closed.await(checkEvery.toMillis(), TimeUnit.MILLISECONDS)) {
        check();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void check() {
    try {
      if (!connection.isValid(2)) {
        connection.close();
        connection = take();
      }
    } catch (SQLException e) {
      log.warn("{} can't be held against other processes now: {}", database.name(), e.toString());
    }
  }
}
