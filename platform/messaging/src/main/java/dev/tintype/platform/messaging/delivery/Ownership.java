package dev.tintype.platform.messaging.delivery;

import dev.tintype.platform.database.PostgresDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that one process at a time runs a consumer or a job of a service, by locks that
 * PostgreSQL gives up when the process or its connection dies. An owner may notice its loss late,
 * so that what is owned must also be guarded where it writes.
 */
public final class Ownership implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Ownership.class);
  private static final Duration CHECK_EVERY = Duration.ofSeconds(2);
  private static final Duration ASK_EVERY = Duration.ofMillis(500);
  private static final Duration COUNT_EVERY = Duration.ofSeconds(1);

  private final PostgresDatabase database;
  private final Set<String> owned = new HashSet<>();
  private final Map<String, Long> asked = new HashMap<>();
  private final Map<String, Members> groups = new HashMap<>();
  private @Nullable Connection connection;
  private long checked = System.nanoTime();

  public Ownership(PostgresDatabase database) {
    this.database = database;
  }

  /** Whether this process owns {@code what}, after trying to if it doesn't. */
  public synchronized boolean owns(String what) {
    try {
      checkConnection();
      if (owned.contains(what)) {
        return true;
      }
      long now = System.nanoTime();
      var last = asked.get(what);
      if (last != null && now - last < ASK_EVERY.toNanos()) {
        return false;
      }
      asked.put(what, now);
      return ask(what) && owned.add(what);
    } catch (SQLException e) {
      log.warn("{} has lost its locks: {}", database.name(), e.getMessage());
      lose();
      return false;
    }
  }

  /** Gives one thing up, so that another process may own it. */
  public synchronized void giveUp(String what) {
    if (!owned.remove(what) || connection == null) {
      return;
    }
    try (var statement =
        connection.prepareStatement("SELECT pg_advisory_unlock(hashtextextended(?, 0))")) {
      statement.setString(1, what);
      statement.execute();
    } catch (SQLException e) {
      log.warn("{} has lost its locks: {}", database.name(), e.getMessage());
      lose();
    }
  }

  /**
   * How many processes have asked this of a group, and still run; a second may pass until one that
   * comes or goes is seen.
   */
  public synchronized int members(String group) {
    try {
      checkConnection();
      var known = groups.get(group);
      if (known == null) {
        join(group);
      } else if (System.nanoTime() - known.counted() < COUNT_EVERY.toNanos()) {
        return known.count();
      }
      var counted = new Members(count(group), System.nanoTime());
      groups.put(group, counted);
      return counted.count();
    } catch (SQLException e) {
      log.warn("{} has lost its locks: {}", database.name(), e.getMessage());
      lose();
      return 1;
    }
  }

  /** Gives everything up. */
  @Override
  public synchronized void close() {
    lose();
  }

  private void checkConnection() throws SQLException {
    if (connection == null) {
      connection = database.dedicatedConnection();
      checked = System.nanoTime();
    } else if (System.nanoTime() - checked > CHECK_EVERY.toNanos()) {
      checked = System.nanoTime();
      if (!connection.isValid(2)) {
        throw new SQLException("the connection is broken");
      }
    }
  }

  private boolean ask(String what) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(?, 0))")) {
      statement.setString(1, what);
      try (var row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private void join(String group) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT pg_advisory_lock_shared(hashtextextended(?, 1))")) {
      statement.setString(1, group);
      statement.execute();
    }
  }

  private int count(String group) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            SELECT count(*) FROM pg_locks
            WHERE locktype = 'advisory' AND mode = 'ShareLock' AND granted
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND ((classid::bigint << 32) | objid::bigint) = hashtextextended(?, 1)
            """)) {
      statement.setString(1, group);
      try (var row = statement.executeQuery()) {
        return row.next() ? row.getInt(1) : 1;
      }
    }
  }

  private record Members(int count, long counted) {}

  private void lose() {
    owned.clear();
    asked.clear();
    groups.clear();
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        log.debug("closing a broken connection", e);
      }
      connection = null;
    }
  }
}
