package dev.tintype.platform.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real NATS server with JetStream, in a folder of its own, that can be killed and started again
 * on the same port with the same files.
 */
public final class TestNats implements AutoCloseable {
  private static final String LISTENING = "Listening for client connections on 127.0.0.1:";
  private static final String READY = "Server is ready";

  private static final class Shared {
    static final TestNats NATS = start();
  }

  private final Path program = TestServers.program("nats-2.15.1", "nats-server");
  private final Path folder;
  private final List<String> configuration;
  private final Thread stopAtExit = new Thread(this::killProcess);
  private int port = -1;
  private @Nullable Process process;

  private TestNats(List<String> configuration) {
    this.configuration = configuration;
    try {
      folder = Files.createTempDirectory("tintype-test-nats");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(stopAtExit);
  }

  /** One server for all tests of this process that don't stop it; each uses a prefix of its own. */
  public static TestNats shared() {
    return Shared.NATS;
  }

  /** Starts a server; {@code lines} are added to its configuration. */
  public static TestNats start(String... lines) {
    var nats = new TestNats(List.of(lines));
    nats.restart();
    return nats;
  }

  public String url() {
    return "nats://127.0.0.1:" + port;
  }

  /** Ends the server as a loss of power to the process would; its files stay. */
  public void kill() {
    killProcess();
  }

  /** Ends the server and takes its disk away. */
  public void lose() {
    killProcess();
    delete(folder.resolve("jetstream"));
  }

  /** Starts the server that was killed. */
  public void restart() {
    if (process != null && process.isAlive()) {
      throw new IllegalStateException("the server is running");
    }
    try {
      var file = folder.resolve("nats.conf");
      Files.write(file, lines());
      process =
          new ProcessBuilder(program.toString(), "-c", file.toString())
              .redirectErrorStream(true)
              .start();
      awaitReady(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    killProcess();
    Runtime.getRuntime().removeShutdownHook(stopAtExit);
    delete(folder);
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

  private List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("listen: 127.0.0.1:" + port);
    lines.add("jetstream { store_dir: \"" + folder.resolve("jetstream") + "\" }");
    lines.addAll(configuration);
    return lines;
  }

  private void awaitReady(Process starting) throws IOException {
    var output = starting.inputReader();
    var said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      if (line.contains(LISTENING)) {
        port =
            Integer.parseInt(line.substring(line.indexOf(LISTENING) + LISTENING.length()).strip());
      }
      if (line.contains(READY)) {
        Thread.ofVirtual().name("output of nats-server").start(() -> drain(output));
        return;
      }
    }
    throw new IllegalStateException("nats-server did not start:\n" + said);
  }

  private static void drain(BufferedReader output) {
    try {
      while (output.readLine() != null) {
        // what it says matters to nobody, but it must be able to say it
      }
    } catch (IOException e) {
      // it has ended
    }
  }

  private void killProcess() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }
}
