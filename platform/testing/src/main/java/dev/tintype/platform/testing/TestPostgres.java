package dev.tintype.platform.testing;

import dev.tintype.platform.database.EmbeddedPostgres;
import dev.tintype.platform.database.PasswordFile;
import dev.tintype.platform.database.Passwords;
import dev.tintype.platform.database.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * One real PostgreSQL server for all tests of this process, started when first needed. It begins as
 * a copy of a folder that is made once on each machine, and it does not care for its disk.
 */
public final class TestPostgres {
  private static final Path CACHE =
      Path.of(System.getProperty("user.home"), ".cache", "tintype").toAbsolutePath();
  private static final Path RUNNING =
      Path.of(System.getProperty("java.io.tmpdir"), "tintype-test-postgres");

  private static final class Running {
    static final Path FOLDER = copyOfTemplate();
    static final EmbeddedPostgres POSTGRES = start(FOLDER);
    static final Path PASSWORD_FILE = FOLDER.resolve("account-passwords");
    static final Passwords PASSWORDS = new PasswordFile(PASSWORD_FILE);

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(Running::stop));
    }

    private static void stop() {
      POSTGRES.close();
      try {
        delete(FOLDER);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private TestPostgres() {}

  public static PostgresServer server() {
    return Running.POSTGRES.server();
  }

  public static Passwords passwords() {
    return Running.PASSWORDS;
  }

  /** Where the accounts' passwords are, for another process on the same server. */
  public static Path passwordFile() {
    return Running.PASSWORD_FILE;
  }

  /** Where PostgreSQL's programs are unpacked on this machine, for tests that start their own. */
  public static EmbeddedPostgres.Options options() {
    return new EmbeddedPostgres.Options(CACHE.resolve("programs"), false);
  }

  private static EmbeddedPostgres start(Path folder) {
    return EmbeddedPostgres.start(folder, options());
  }

  private static Path copyOfTemplate() {
    try {
      var template = CACHE.resolve("test-postgres-18");
      Files.createDirectories(CACHE);
      try (var lockFile =
              FileChannel.open(
                  CACHE.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = lockFile.lock()) {
        if (!Files.exists(template)) {
          var fresh = CACHE.resolve("test-postgres-18.new");
          delete(fresh);
          start(fresh).close();
          Files.move(fresh, template, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      cleanUpAfterKilledTests();
      Files.createDirectories(RUNNING);
      var copy = Files.createTempDirectory(RUNNING, "");
      copy(template, copy);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void cleanUpAfterKilledTests() throws IOException {
    if (!Files.exists(RUNNING)) {
      return;
    }
    var anHourAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    try (var folders = Files.list(RUNNING)) {
      for (Path folder : folders.toList()) {
        if (Files.getLastModifiedTime(folder).compareTo(anHourAgo) < 0
            && EmbeddedPostgres.stopLeftBehind(folder, options())) {
          delete(folder);
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.skip(1).toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
