package dev.tintype.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NodeLeaseTest {
  private static final Databases databases = Postgres.databases("leases_");
  private static PostgresDatabase depot;
  private static PostgresDatabase harbour;

  @BeforeAll
  static void open() {
    depot = databases.open("depot");
    harbour = databases.open("harbour");
  }

  @AfterAll
  static void drop() {
    databases.drop();
  }

  @Test
  void processesThatShareAnyDatabaseHaveDifferentNumbers() {
    try (var one = new NodeLease(List.of(depot));
        var other = new NodeLease(List.of(harbour, depot));
        var third = new NodeLease(List.of(harbour))) {
      assertThat(List.of(one.node(), other.node())).doesNotHaveDuplicates();
      assertThat(List.of(third.node(), other.node())).doesNotHaveDuplicates();
    }
  }

  @Test
  void aNumberThatIsGivenBackIsFreeAtOnce() {
    int first;
    try (var lease = new NodeLease(List.of(depot, harbour))) {
      first = lease.node();
    }
    try (var lease = new NodeLease(List.of(depot, harbour))) {
      assertThat(lease.node()).isEqualTo(first);
    }
  }

  @Test
  void aNumberWhoseProcessHasDiedIsFreeAfterItsTime() {
    depot.transact(tx ->
        tx.handle()
            .execute(
                """
                INSERT INTO platform.node_lease
                SELECT node, gen_random_uuid(), now() + interval '1 minute' FROM generate_series(0, 127) node
                """));
    depot.transact(tx ->
        tx.handle()
            .execute(
                "UPDATE platform.node_lease SET ends_at = now() - interval '1 s' WHERE node = 77"));
    try (var lease = new NodeLease(List.of(depot))) {
      assertThat(lease.node()).isEqualTo(77);
    } finally {
      depot.transact(tx -> tx.handle().execute("DELETE FROM platform.node_lease"));
    }
  }
}
