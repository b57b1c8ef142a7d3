package dev.tintype.platform.testing;

import dev.tintype.platform.localservers.LocalServer;
import dev.tintype.platform.localservers.ServerProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;

/**
 * A real server that tests have started, in a folder of its own, which goes with it: when the test
 * closes it, or when all tests end.
 */
final class TestServer implements AutoCloseable {
  private final Path folder;
  private final LocalServer server;
  private final Thread stopAtExit = new Thread(this::stop);

  private TestServer(Path folder, LocalServer server) {
    this.folder = folder;
    this.server = server;
    Runtime.getRuntime().addShutdownHook(stopAtExit);
  }

  /**
   * Starts a server, and waits until it answers.
   *
   * @param server the one whose files are in a folder
   */
  static TestServer start(ServerProgram program, Function<Path, LocalServer> server) {
    require(program);
    var folder = newFolder();
    var started = new TestServer(folder, server.apply(folder));
    started.restart();
    return started;
  }

  /**
   * Goes on only where the program has been fetched: where it is missing, tests that need it are
   * left out with a line that says what to run; on CI they fail.
   */
  static void require(ServerProgram program) {
    if (program.find().isEmpty()) {
      if (System.getenv("CI") != null) {
        throw new IllegalStateException(program.whatToDo());
      }
      System.err.println("Left out: " + program.whatToDo());
      Assumptions.abort(program.whatToDo());
    }
  }

  /** Ends it at once, as a crash would; its files stay. */
  void kill() {
    server.kill();
  }

  /** Starts it again, at the same address and on the same files. */
  void restart() {
    server.start();
  }

  /** Ends it at once, and takes some of its files away. */
  void lose(String files) {
    kill();
    delete(folder.resolve(files));
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(stopAtExit);
    stop();
  }

  private void stop() {
    kill();
    delete(folder);
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("tintype-test-server");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
