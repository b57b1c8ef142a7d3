package dev.tintype.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TenancyTest {
  private static final String HELD =
      """
      locktype = 'advisory' AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND ((classid::bigint << 32) | objid::bigint) = hashtextextended('tenancy', 2)
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Databases databases = Postgres.databases("tenancy_");
  private static PostgresDatabase depot;

  @BeforeAll
  static void open() {
    depot = databases.open("depot");
  }

  @AfterAll
  static void drop() {
    databases.drop();
  }

  @Test
  void thoseWhoTellEachOtherHoldItTogether() {
    try (var one = new Tenancy(depot, true);
        var other = new Tenancy(depot, true)) {
      assertThat(holders()).isEqualTo(2);
    }
  }

  @Test
  void oneWhoTellsNobodyHoldsItAlone() {
    try (var alone = new Tenancy(depot, false)) {
      refused(true);
      refused(false);
    }
    try (var together = new Tenancy(depot, true)) {
      refused(false);
    }
    new Tenancy(depot, false).close();
  }

  @Test
  @Timeout(30)
  void aBrokenConnectionDoesNotEndIt() {
    try (var alone = new Tenancy(depot, false, PATIENCE, Duration.ofMillis(20))) {
      depot.read(handle ->
          handle
              .createQuery("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE " + HELD)
              .mapTo(Boolean.class)
              .list());
      while (holders() == 0) {
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      }
      refused(false);
    }
  }

  private static int holders() {
    return depot.read(handle ->
        handle
            .createQuery("SELECT count(*) FROM pg_locks WHERE " + HELD)
            .mapTo(Integer.class)
            .one());
  }

  private static void refused(boolean together) {
    assertThatThrownBy(() -> new Tenancy(depot, together, Duration.ofMillis(100), PATIENCE))
        .isInstanceOf(DatabaseInUseException.class)
        .hasMessageContaining("depot");
  }
}
