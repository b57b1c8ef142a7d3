package dev.tintype.platform.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A real server that speaks MongoDB's protocol and keeps its data on disk: that of the variable
 * {@code TINTYPE_MONGO_URL} where it is set (without a database), or else SecantusDB as {@code
 * tests/servers/fetch} brings it.
 */
public final class TestMongo implements AutoCloseable {
  private static final String VARIABLE = "TINTYPE_MONGO_URL";

  private static final class Shared {
    static final TestMongo MONGO = given() == null ? start() : new TestMongo(given(), null);
  }

  private final String server;
  private final @Nullable ServerProcess process;

  private TestMongo(String server, @Nullable ServerProcess process) {
    this.server = server;
    this.process = process;
  }

  /** One server for all tests of this process that don't stop it; each has its own database. */
  public static TestMongo shared() {
    if (given() == null) {
      program();
    }
    return Shared.MONGO;
  }

  /** A server that the test may kill. */
  public static TestMongo start() {
    Path program = program();
    Path folder = ServerProcess.newFolder("mongo");
    int port = ServerProcess.freePorts(1).getFirst();
    var command =
        List.of(
            program.toString(),
            "--host",
            "127.0.0.1",
            "--port",
            Integer.toString(port),
            "--storage-path",
            folder.resolve("data").toString(),
            "--sync-on-commit");
    var process = new ServerProcess(folder, command, Map.of(), () -> ServerProcess.listens(port));
    process.start();
    return new TestMongo("mongodb://127.0.0.1:" + port, process);
  }

  /** The address of a database that nobody has used. */
  public String newDatabase() {
    return server + "/test-" + UUID.randomUUID();
  }

  /** Ends the server at once; its files stay. */
  public void kill() {
    own().kill();
  }

  /** Starts the server that was killed. */
  public void restart() {
    own().start();
  }

  @Override
  public void close() {
    own().close();
  }

  private ServerProcess own() {
    if (process == null) {
      throw new IllegalStateException("the server at " + server + " is not the tests' own");
    }
    return process;
  }

  private static @Nullable String given() {
    return System.getenv(VARIABLE);
  }

  private static Path program() {
    return TestServers.program("secantusdb-0.7.0b3", "secantusd");
  }
}
