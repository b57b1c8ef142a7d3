package dev.tintype.platform.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real Redis that keeps nothing on disk: that of the variable {@code TINTYPE_REDIS_URL} where it
 * is set, or else as {@code tests/servers/fetch} brings it.
 */
public final class TestRedis implements AutoCloseable {
  private static final String VARIABLE = "TINTYPE_REDIS_URL";

  private static final class Shared {
    static final TestRedis REDIS = given() == null ? start() : new TestRedis(given(), null);
  }

  private final String url;
  private final @Nullable ServerProcess process;

  private TestRedis(String url, @Nullable ServerProcess process) {
    this.url = url;
    this.process = process;
  }

  /** One server for all tests of this process that neither stop nor flush it. */
  public static TestRedis shared() {
    if (given() == null) {
      program();
    }
    return Shared.REDIS;
  }

  /** A server that the test may kill and flush; {@code options} as on its command line. */
  public static TestRedis start(String... options) {
    Path program = program();
    Path folder = ServerProcess.newFolder("redis");
    int port = ServerProcess.freePorts(1).getFirst();
    var command = new ArrayList<>(List.of(program.toString(), "--bind", "127.0.0.1"));
    command.addAll(List.of("--port", Integer.toString(port), "--dir", folder.toString()));
    command.addAll(List.of("--save", "", "--appendonly", "no"));
    command.addAll(List.of(options));
    var process = new ServerProcess(folder, command, Map.of(), () -> ServerProcess.listens(port));
    process.start();
    return new TestRedis("redis://127.0.0.1:" + port, process);
  }

  public String url() {
    return url;
  }

  /** Ends the server at once, and with it all it had. */
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
      throw new IllegalStateException("the server at " + url + " is not the tests' own");
    }
    return process;
  }

  private static @Nullable String given() {
    return System.getenv(VARIABLE);
  }

  private static Path program() {
    return TestServers.program("redis-6.2.912183", "redis-server");
  }
}
