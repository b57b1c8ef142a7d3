package dev.tintype.gateway.publichttp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Node process that renders the pages: started on a free port of this machine, started again
 * when it dies, and ended with this process, however that ends.
 */
public final class WebProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebProcess.class);
  private static final Logger OUTPUT = LoggerFactory.getLogger("web");

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration STEADY = Duration.ofMinutes(1);
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

  /** Standard input is a pipe from here; when it ends, so has this process. */
  private static final String END_WITH_PARENT =
      "data:text/javascript,process.stdin.on('end',()=>process.exit(0)).resume()";

  private final String node;
  private final Path entry;
  private final URI api;
  private final Thread stopAtExit = new Thread(this::stop);
  private volatile @Nullable Process process;
  private volatile @Nullable URI address;
  private volatile boolean stopping;

  /**
   * @param node the Node executable
   * @param entry the server's script
   * @param api where the script reaches the API
   */
  public WebProcess(String node, Path entry, URI api) {
    if (!Files.isRegularFile(entry)) {
      throw new IllegalStateException(
          "the pages are not built: there is no " + entry + " (or set public.pages=none)");
    }
    this.node = node;
    this.entry = entry.toAbsolutePath();
    this.api = api;
  }

  /** Starts it and returns at once. */
  public void start() {
    Runtime.getRuntime().addShutdownHook(stopAtExit);
    Thread.ofVirtual().name("web-process").start(this::keepRunning);
  }

  /** Where it listens; null while it does not. */
  public @Nullable URI address() {
    return address;
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(stopAtExit);
    } catch (IllegalStateException e) {
      LOG.debug("the process is ending already");
    }
  }

  private void keepRunning() {
    Duration pause = FIRST_PAUSE;
    while (!stopping) {
      long began = System.nanoTime();
      runOnce();
      if (stopping) {
        return;
      }
      if (System.nanoTime() - began > STEADY.toNanos()) {
        pause = FIRST_PAUSE;
      }
      LOG.warn("the web process ended; starting it again in {} ms", pause.toMillis());
      LockSupport.parkNanos(pause.toNanos());
      Duration doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
  }

  private void runOnce() {
    try {
      int port = freePort();
      Process started = launch(port);
      process = started;
      Thread.ofVirtual().name("web-output").start(() -> copyOutput(started));
      if (stopping) {
        started.destroy();
      }
      if (becomesReady(started, port)) {
        address = URI.create("http://127.0.0.1:" + port);
        LOG.info("pages are served by process {}", started.pid());
      } else if (started.isAlive()) {
        LOG.error("the web process did not listen within {} s", READY_WITHIN.toSeconds());
        started.destroyForcibly();
      }
      started.waitFor();
    } catch (IOException e) {
      LOG.error("can't start {}: {}", node, e.getMessage());
    } catch (InterruptedException e) {
      stopping = true;
    } finally {
      address = null;
    }
  }

  private Process launch(int port) throws IOException {
    var builder =
        new ProcessBuilder(
            List.of(
                node, "--max-old-space-size=256", "--import", END_WITH_PARENT, entry.toString()));
    builder.redirectErrorStream(true);
    var environment = builder.environment();
    environment.put("HOST", "127.0.0.1");
    environment.put("PORT", Integer.toString(port));
    environment.put("TINTYPE_API", api.toString());
    environment.put("NODE_ENV", "production");
    return builder.start();
  }

  private static boolean becomesReady(Process started, int port) {
    long until = System.nanoTime() + READY_WITHIN.toNanos();
    while (started.isAlive() && System.nanoTime() < until) {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
        return true;
      } catch (IOException e) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
    return false;
  }

  private void stop() {
    stopping = true;
    Process running = process;
    if (running == null) {
      return;
    }
    running.destroy();
    try {
      if (!running.waitFor(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
        running.destroyForcibly();
      }
    } catch (InterruptedException e) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static void copyOutput(Process from) {
    try (BufferedReader lines = from.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        OUTPUT.info("{}", line);
      }
    } catch (IOException e) {
      OUTPUT.debug("no more output", e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
