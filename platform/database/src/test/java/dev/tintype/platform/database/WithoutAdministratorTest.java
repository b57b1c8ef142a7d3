package dev.tintype.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.messages.IdGenerator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithoutAdministratorTest {
  @TempDir Path folder;

  @Test
  void whatHasBeenProvisionedIsUsed() throws IOException {
    var provisioned = Postgres.databases("used_");
    provisioned.open("depot");
    Files.writeString(folder.resolve("used_depot"), Postgres.passwords().of("used_depot") + "\n");
    try (var databases = databases("used_", new PasswordFolder(folder))) {
      int rows =
          databases
              .open("depot")
              .read(handle ->
                  handle.createQuery("SELECT count(*) FROM wagon").mapTo(Integer.class).one());
      assertThat(rows).isZero();
    }
    provisioned.drop();
  }

  @Test
  void aDatabaseWithoutItsTablesIsRefused() {
    var wanted = new Provisioning.Wanted("empty_depot", "empty_depot", "template1");
    var provisioning = new Provisioning(Postgres.server(), Postgres.passwords());
    provisioning.provide(List.of(wanted));
    try (var databases = databases("empty_", Postgres.passwords())) {
      assertThatThrownBy(() -> databases.open("depot"))
          .isInstanceOf(OutdatedDatabaseException.class)
          .hasMessageContaining("empty_depot");
    }
    provisioning.drop(List.of("empty_depot"));
  }

  @Test
  void aDatabaseThatANewerVersionHasUsedIsFine() {
    var provisioned = Postgres.databases("newer_");
    provisioned
        .open("depot")
        .transact(
            tx -> tx.handle().execute("COMMENT ON DATABASE newer_depot IS 'migrations of later'"));
    try (var databases = databases("newer_", Postgres.passwords())) {
      assertThat(databases.open("depot").name()).isEqualTo("depot");
    }
    provisioned.drop();
  }

  @Test
  void aMissingPasswordNamesItsFile() {
    assertThatThrownBy(() -> new PasswordFolder(folder).of("tintype_depot"))
        .hasMessageContaining(folder.resolve("tintype_depot").toString());
  }

  private static Databases databases(String prefix, Passwords passwords) {
    var clock = Clock.systemUTC();
    var server = Postgres.server();
    return new Databases(
        PostgresServer.withoutAdministrator(server.host(), server.port()),
        passwords,
        new Databases.Options(prefix, "", 2, Duration.ofSeconds(20)),
        new IdGenerator(clock, 1),
        clock,
        new SimpleMeterRegistry());
  }
}
