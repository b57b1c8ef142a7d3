package dev.tintype.platform.database;

import dev.tintype.platform.messages.IdGenerator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** One server for all tests of this module, which stops with the process. */
final class Postgres {
  /** Apart, so that asking for the options starts nothing. */
  private static final class Running {
    static final Path FOLDER = temporaryFolder();
    static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(FOLDER, options());
    static final Passwords PASSWORDS = new PasswordFile(FOLDER.resolve("accounts"));

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(Running::stop));
    }

    private static void stop() {
      SERVER.close();
      try {
        PostgresProgram.delete(FOLDER);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Postgres() {}

  static PostgresServer server() {
    return Running.SERVER.server();
  }

  static Passwords passwords() {
    return Running.PASSWORDS;
  }

  static EmbeddedPostgres.Options options() {
    var programs = Path.of(System.getProperty("user.home"), ".cache", "tintype", "programs");
    return new EmbeddedPostgres.Options(programs, false);
  }

  static Databases databases(String prefix) {
    return databases(prefix, 8);
  }

  static Databases databases(String prefix, int connections) {
    var clock = Clock.systemUTC();
    return new Databases(
        server(),
        passwords(),
        new Databases.Options(prefix, "", connections, Duration.ofSeconds(10)),
        new IdGenerator(clock, 1),
        clock,
        new SimpleMeterRegistry());
  }

  static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("tintype-database-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
