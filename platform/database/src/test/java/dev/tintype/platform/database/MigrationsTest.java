package dev.tintype.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsTest {

  @Test
  void openingAgainFindsEverythingAsItWas() {
    try (var first = Postgres.databases("again_")) {
      first
          .open("depot")
          .transact(tx -> tx.handle().execute("INSERT INTO wagon VALUES (1, 'RED')"));
    }
    var second = Postgres.databases("again_");
    assertThat(count(second.open("depot"))).isOne();
    second.drop();
  }

  @Test
  void whatHasBeenDoneIsNotedWithTheDatabase() {
    var databases = Postgres.databases("noted_");
    databases.open("depot");
    var wanted = new Provisioning.Wanted("noted_depot", "noted_depot", "template1");
    assertThat(
            new Provisioning(Postgres.server(), Postgres.passwords())
                .provide(List.of(wanted))
                .get("noted_depot"))
        .isEqualTo(new Migrations("depot").fingerprint())
        .isNotEqualTo(new Migrations("other").fingerprint());
    databases.drop();
  }

  private static int count(PostgresDatabase depot) {
    return depot.read(
        handle -> handle.createQuery("SELECT count(*) FROM wagon").mapTo(Integer.class).one());
  }
}
