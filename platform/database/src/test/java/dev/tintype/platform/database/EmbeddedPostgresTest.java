package dev.tintype.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
  private final Path folder = Postgres.temporaryFolder();

  @AfterEach
  void delete() throws Exception {
    PostgresProgram.delete(folder);
  }

  @Test
  void dataOutlivesARestartAndCommitsAreDurable() {
    var durable = EmbeddedPostgres.Options.durable(Postgres.options().programs());
    try (var postgres = EmbeddedPostgres.start(folder, durable)) {
      assertThat(show(postgres, "SHOW fsync")).isEqualTo("on");
      assertThat(show(postgres, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(show(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      admin(postgres).useHandle(handle -> handle.execute("CREATE TABLE kept AS SELECT 'yes' AS v"));
    }
    try (var postgres = EmbeddedPostgres.start(folder, durable)) {
      assertThat(show(postgres, "SELECT v FROM kept")).isEqualTo("yes");
    }
  }

  @Test
  void aServerThatAKilledProcessLeftBehindIsReplaced() throws Exception {
    var process = die();
    assertThat(process.waitFor()).isEqualTo(9);
    long orphan = serverOf(folder);
    assertThat(ProcessHandle.of(orphan)).isPresent();
    try (var postgres = EmbeddedPostgres.start(folder, Postgres.options())) {
      assertThat(serverOf(folder)).isNotEqualTo(orphan);
      assertThat(show(postgres, "SELECT 'up'")).isEqualTo("up");
    }
  }

  @Test
  void aStrangerWithTheNumberOfADeadServerIsLeftAlone() throws Exception {
    EmbeddedPostgres.start(folder, Postgres.options()).close();
    var stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(
          folder.resolve("data/postmaster.pid"), stranger.pid() + "\n" + folder + "\n");
      try (var postgres = EmbeddedPostgres.start(folder, Postgres.options())) {
        assertThat(show(postgres, "SELECT 'up'")).isEqualTo("up");
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroy();
    }
  }

  @Test
  void aFolderHasOneServer() {
    try (var postgres = EmbeddedPostgres.start(folder, Postgres.options())) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Postgres.options()))
          .isInstanceOf(FolderInUseException.class)
          .hasMessageContaining("another process is using");
    }
  }

  @Test
  void onlyTheOwnerMayReadThePasswords() throws Exception {
    EmbeddedPostgres.start(folder, Postgres.options()).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("passwords"))))
        .isEqualTo("rw-------");
  }

  private Process die() throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(LeftBehind.class.getName());
    command.add(folder.toString());
    return new ProcessBuilder(command).inheritIO().start();
  }

  private static long serverOf(Path folder) throws Exception {
    return Long.parseLong(
        Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip());
  }

  private static String show(EmbeddedPostgres postgres, String sql) {
    return admin(postgres).withHandle(h -> h.createQuery(sql).mapTo(String.class).one());
  }

  private static Jdbi admin(EmbeddedPostgres postgres) {
    var server = postgres.server();
    return Jdbi.create(server.url("postgres"), server.adminUser(), server.adminPassword());
  }
}
