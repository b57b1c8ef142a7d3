package dev.tintype.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The real servers that {@code tests/servers/fetch} has put on this machine. Where one is missing,
 * tests that need it are left out with a line that says what to run; on CI they fail.
 */
public final class TestServers {
  private TestServers() {}

  /**
   * A server's program.
   *
   * @param folder the server's name and version as the script has them, such as {@code nats-2.15.1}
   */
  public static Path program(String folder, String program) {
    var path = cache().resolve(folder).resolve(program);
    if (!Files.isExecutable(path)) {
      var what = "there is no " + path + "; run: tests/servers/fetch";
      if (System.getenv("CI") != null) {
        throw new IllegalStateException(what);
      }
      System.err.println("Left out: " + what);
      Assumptions.abort(what);
    }
    return path;
  }

  private static Path cache() {
    var given = System.getenv("TINTYPE_SERVERS");
    return given == null || given.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".cache", "tintype", "servers")
        : Path.of(given);
  }
}
