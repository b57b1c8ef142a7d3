package dev.tintype.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One server that tests have started, in a folder of its own. It can be killed and started again on
 * the same ports with the same files.
 */
final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LOOK_AGAIN_MILLIS = 25;

  private final Path folder;

  private final List<String> command;
  private final Map<String, String> environment;
  private final BooleanSupplier ready;
  private final Thread stopAtExit = new Thread(this::stop);
  private @Nullable Process process;

  /**
   * @param folder all of the server's files, and {@code output} with what it says
   * @param ready whether it answers by now
   */
  ServerProcess(
      Path folder, List<String> command, Map<String, String> environment, BooleanSupplier ready) {
    this.folder = folder;
    this.command = List.copyOf(command);
    this.environment = Map.copyOf(environment);
    this.ready = ready;
    Runtime.getRuntime().addShutdownHook(stopAtExit);
  }

  static Path newFolder(String name) {
    try {
      return Files.createTempDirectory("tintype-test-" + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ports of this machine's loopback address that nobody listens on. */
  static List<Integer> freePorts(int count) {
    var sockets = new ArrayList<ServerSocket>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      sockets.forEach(ServerProcess::close);
    }
  }

  /** Whether somebody listens there. */
  static boolean listens(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Starts it, and waits until it answers. */
  void start() {
    if (process != null && process.isAlive()) {
      throw new IllegalStateException("the server is running");
    }
    try {
      var builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().putAll(environment);
      builder
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("output").toFile()));
      process = builder.start();
      awaitReady(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady(Process starting) throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!ready.getAsBoolean()) {
      if (!starting.isAlive() || System.nanoTime() > until) {
        starting.destroyForcibly();
        throw new IllegalStateException(
            command.getFirst() + " did not start:\n" + Files.readString(folder.resolve("output")));
      }
      pause(starting);
    }
  }

  private static void pause(Process starting) {
    try {
      starting.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it at once, as a crash would; its files stay. */
  void kill() {
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().onExit().join();
    }
  }

  /** Ends it for good and deletes its files. */
  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(stopAtExit);
    stop();
  }

  private void stop() {
    kill();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
