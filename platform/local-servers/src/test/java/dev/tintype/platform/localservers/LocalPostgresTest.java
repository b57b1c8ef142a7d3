package dev.tintype.platform.localservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
  @TempDir Path folder;

  @Test
  void whatWasCommittedOutlivesAKillAtTheSameAddress() throws SQLException {
    int port = Ports.free(1).getFirst();
    try (var postgres = new LocalPostgres(folder, port)) {
      postgres.start();
      execute(postgres, "CREATE TABLE kept AS SELECT 7 AS number");
      long first = postgres.pid();
      postgres.kill();
      assertThat(postgres.isRunning()).isFalse();

      postgres.start();

      execute(postgres, "INSERT INTO kept VALUES (8)");
      assertThat(postgres.pid()).isNotEqualTo(first).isPositive();
      assertThat(postgres.server().port()).isEqualTo(port);
    }
  }

  private static void execute(LocalPostgres postgres, String sql) throws SQLException {
    var server = postgres.server();
    try (var connection =
            DriverManager.getConnection(
                server.url("postgres"), server.adminUser(), server.adminPassword());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
