package dev.tintype.platform.localservers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The servers' programs that {@code tests/servers/fetch} puts on a machine, by name and version.
 */
public enum ServerProgram {
  NATS("nats-2.15.1", "nats-server"),
  REDIS("redis-6.2.912183", "redis-server"),
  /** Speaks MongoDB's protocol. */
  MONGO("secantusdb-0.7.0b3", "secantusd"),
  /** Speaks S3's protocol. */
  S3("seaweedfs-4.48", "weed");

  private final String folder;
  private final String program;

  ServerProgram(String folder, String program) {
    this.folder = folder;
    this.program = program;
  }

  /** The name and version as the script has them, with a hyphen between. */
  String folder() {
    return folder;
  }

  /** Where the program is; empty when it has not been fetched. */
  public Optional<Path> find() {
    return Optional.of(cache().resolve(folder).resolve(program)).filter(Files::isExecutable);
  }

  /**
   * Where the program is.
   *
   * @throws IllegalStateException when it has not been fetched, with what to do
   */
  Path require() {
    return find().orElseThrow(() -> new IllegalStateException(whatToDo()));
  }

  /** How to get the program where it is missing, in a line. */
  public String whatToDo() {
    return "there is no " + cache().resolve(folder) + "; run: tests/servers/fetch";
  }

  private static Path cache() {
    String given = System.getenv("TINTYPE_SERVERS");
    return given == null || given.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".cache", "tintype", "servers")
        : Path.of(given);
  }
}
