package dev.tintype.platform.testing;

import dev.tintype.platform.database.Databases;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messages.IdGenerator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fresh databases on the tests' server. Each is a copy of one that was migrated once in this
 * process, which takes a fraction of the time. To be dropped by whoever made them.
 */
public final class TestDatabases {
  private static final String PREFIX = "test_";
  private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(20);
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Set<String> MIGRATED = new HashSet<>();

  private final String suffix;
  private final Databases databases;

  public TestDatabases(IdGenerator ids, Clock clock, MeterRegistry meters) {
    this("_" + COUNT.incrementAndGet(), ids, clock, meters);
  }

  private TestDatabases(String suffix, IdGenerator ids, Clock clock, MeterRegistry meters) {
    this.suffix = suffix;
    this.databases = databases(suffix, ids, clock, meters);
  }

  /** The same databases, as another process has them open. */
  public TestDatabases elsewhere(IdGenerator ids, Clock clock, MeterRegistry meters) {
    return new TestDatabases(suffix, ids, clock, meters);
  }

  /** Opens the databases of services; those that are open already stay so. */
  public Map<String, PostgresDatabase> open(Collection<String> services) {
    migrateOnce(services);
    return databases.open(services);
  }

  public PostgresDatabase open(String service) {
    return open(List.of(service)).get(service);
  }

  /** What tells these databases' names from those of others. */
  public String suffix() {
    return suffix;
  }

  public void drop() {
    databases.drop();
  }

  private static void migrateOnce(Collection<String> services) {
    synchronized (MIGRATED) {
      var missing = services.stream().filter(service -> !MIGRATED.contains(service)).toList();
      if (!missing.isEmpty()) {
        var clock = Clock.systemUTC();
        try (var originals =
            databases("", new IdGenerator(clock, 0), clock, new SimpleMeterRegistry())) {
          originals.open(missing);
        }
        MIGRATED.addAll(missing);
      }
    }
  }

  private static Databases databases(
      String suffix, IdGenerator ids, Clock clock, MeterRegistry meters) {
    return new Databases(
        TestPostgres.server(),
        TestPostgres.passwords(),
        new Databases.Options(PREFIX, suffix, 8, STATEMENT_TIMEOUT),
        ids,
        clock,
        meters);
  }
}
