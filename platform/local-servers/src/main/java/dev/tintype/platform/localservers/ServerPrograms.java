package dev.tintype.platform.localservers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The servers' programs that {@code tests/servers/fetch} has put on this machine. */
public final class ServerPrograms {
  private ServerPrograms() {}

  /**
   * A program; empty when it has not been fetched.
   *
   * @param folder the server's name and version as the script has them, such as {@code nats-2.15.1}
   */
  public static Optional<Path> find(String folder, String program) {
    return Optional.of(cache().resolve(folder).resolve(program)).filter(Files::isExecutable);
  }

  /**
   * A program.
   *
   * @throws IllegalStateException when it has not been fetched, with what to do
   */
  static Path require(String folder, String program) {
    return find(folder, program)
        .orElseThrow(() ->
            new IllegalStateException(
                "there is no " + cache().resolve(folder) + "; run: tests/servers/fetch"));
  }

  private static Path cache() {
    String given = System.getenv("TINTYPE_SERVERS");
    return given == null || given.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".cache", "tintype", "servers")
        : Path.of(given);
  }
}
