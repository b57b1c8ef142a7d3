package dev.tintype.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import dev.tintype.platform.messages.IdGenerator;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The services' databases on one PostgreSQL server. Where its administrator is known, opening one
 * makes it, and its account, where they are not there yet, and brings its tables up to date; else
 * all that must have been done.
 */
public final class Databases implements AutoCloseable {
  /** After which connections that nobody needs are closed; each is a process of PostgreSQL. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  /**
   * How databases are named and used.
   *
   * @param prefix stands before the service's name in the names of its database and account
   * @param suffix stands after it in the name of the database, which is then made as a copy of the
   *     one without; empty outside tests
   * @param connections the most that one service has open at a time
   * @param statementTimeout after which PostgreSQL breaks a statement off, unless its request's
   *     deadline is nearer
   */
  public record Options(String prefix, String suffix, int connections, Duration statementTimeout) {
    public static final Options DEFAULT = new Options("tintype_", "", 8, Duration.ofSeconds(10));

    Provisioning.Wanted wanted(String service) {
      var account = prefix + service;
      return new Provisioning.Wanted(
          account + suffix, account, suffix.isEmpty() ? "template1" : account);
    }
  }

  private final PostgresServer server;
  private final Passwords passwords;
  private final Options options;
  private final IdGenerator ids;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Map<String, PostgresDatabase> open = new ConcurrentHashMap<>();

  public Databases(
      PostgresServer server,
      Passwords passwords,
      Options options,
      IdGenerator ids,
      Clock clock,
      MeterRegistry meters) {
    this.server = server;
    this.passwords = passwords;
    this.options = options;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Opens the databases of services, all at once; those that are open already stay so.
   *
   * @throws OutdatedDatabaseException when one lacks tables and there is no administrator
   */
  public Map<String, PostgresDatabase> open(Collection<String> services) {
    var missing = services.stream().filter(service -> !open.containsKey(service)).toList();
    if (!missing.isEmpty()) {
      var comments = provide(missing);
      try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<PostgresDatabase>> starting = new ArrayList<>();
        for (String service : missing) {
          var comment = comments.getOrDefault(options.wanted(service).database(), "");
          starting.add(executor.submit(() -> start(service, comment)));
        }
        starting.forEach(Databases::await);
      }
    }
    var opened = new LinkedHashMap<String, PostgresDatabase>();
    services.forEach(service -> opened.put(service, open.get(service)));
    return opened;
  }

  /** Opens the database of one service, or gives the one that is open. */
  public PostgresDatabase open(String service) {
    return open(List.of(service)).get(service);
  }

  /** Closes the open databases and drops them; for tests. */
  public void drop() {
    var names = open.keySet().stream().map(name -> options.wanted(name).database()).toList();
    close();
    new Provisioning(server, passwords).drop(names);
  }

  @Override
  public void close() {
    open.values().forEach(PostgresDatabase::close);
    open.clear();
  }

  private Map<String, String> provide(List<String> services) {
    return server.hasAdministrator()
        ? new Provisioning(server, passwords)
            .provide(services.stream().map(options::wanted).toList())
        : Map.of();
  }

  private PostgresDatabase start(String service, String comment) {
    var pool = new HikariDataSource(pool(service));
    try {
      bringUpToDate(service, comment, pool);
      var database = new PostgresDatabase(service, pool, options.statementTimeout(), ids, clock);
      open.put(service, database);
      return database;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private void bringUpToDate(String service, String comment, HikariDataSource pool) {
    var migrations = new Migrations(service);
    var database = options.wanted(service).database();
    if (!server.hasAdministrator()) {
      migrations.check(pool, database);
    } else if (!comment.equals(migrations.fingerprint())) {
      migrations.run(pool, database);
    }
  }

  private HikariConfig pool(String service) {
    var config = new HikariConfig();
    var wanted = options.wanted(service);
    config.setPoolName(service);
    config.setJdbcUrl(server.url(wanted.database()));
    config.addDataSourceProperty("user", wanted.account());
    config.addDataSourceProperty("password", passwords.of(wanted.account()));
    config.addDataSourceProperty("ApplicationName", "tintype " + service);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.setMaximumPoolSize(options.connections());
    config.setMinimumIdle(1);
    config.setIdleTimeout(IDLE.toMillis());
    config.setConnectionTimeout(5_000);
    config.setConnectionInitSql("SET statement_timeout = " + options.statementTimeout().toMillis());
    config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
    return config;
  }

  private static void await(Future<?> starting) {
    try {
      starting.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while opening databases", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException runtime) {
        throw runtime;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
