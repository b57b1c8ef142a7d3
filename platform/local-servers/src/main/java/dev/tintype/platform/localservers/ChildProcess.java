package dev.tintype.platform.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A program that runs as a child of this process, with its output in a file. It doesn't end with
 * this process by itself: one that was left behind is ended when it is started again.
 */
public final class ChildProcess implements LocalServer {
  private static final Duration READY_WITHIN = Duration.ofMinutes(4);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(30);
  private static final long LOOK_AGAIN_MILLIS = 25;
  private static final int END = 3000;

  /**
   * What is run.
   *
   * @param folder in which it runs
   * @param output the file that takes what it says
   * @param environment in addition to this process's own
   */
  public record Program(
      String name,
      List<String> command,
      Path folder,
      Path output,
      Map<String, String> environment) {}

  private final Program program;
  private final BooleanSupplier ready;
  private final Duration stopWithin;
  private volatile @Nullable Process process;

  /**
   * @param ready whether it answers by now
   */
  public ChildProcess(Program program, BooleanSupplier ready) {
    this(program, ready, STOP_WITHIN);
  }

  /**
   * @param ready whether it answers by now
   * @param stopWithin after which it is killed when it is told to end
   */
  ChildProcess(Program program, BooleanSupplier ready, Duration stopWithin) {
    this.program = program;
    this.ready = ready;
    this.stopWithin = stopWithin;
  }

  @Override
  public String name() {
    return program.name();
  }

  @Override
  public void start() {
    if (isRunning()) {
      throw new IllegalStateException(name() + " is running");
    }
    try {
      Files.createDirectories(program.folder());
      Files.createDirectories(program.output().getParent());
      var builder = new ProcessBuilder(program.command()).directory(program.folder().toFile());
      builder.environment().putAll(program.environment());
      builder
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(program.output().toFile()));
      endLeftBehind();
      var started = builder.start();
      process = started;
      Files.writeString(pidFile(), started.pid() + " " + began(started.toHandle()));
      awaitReady(started);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isRunning() {
    var running = process;
    return running != null && running.isAlive();
  }

  @Override
  public boolean answers() {
    return isRunning() && ready.getAsBoolean();
  }

  @Override
  public long pid() {
    var running = process;
    return running != null && running.isAlive() ? running.pid() : 0;
  }

  @Override
  public Path output() {
    return program.output();
  }

  @Override
  public void kill() {
    var running = process;
    if (running != null) {
      running.descendants().forEach(ProcessHandle::destroyForcibly);
      running.destroyForcibly().onExit().join();
    }
  }

  @Override
  public void close() {
    var running = process;
    if (running != null) {
      running.destroy();
      try {
        running.waitFor(stopWithin.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      kill();
    }
  }

  private Path pidFile() {
    return Path.of(program.output() + ".pid");
  }

  /** Ends the process of a parent that was killed, unless its number is that of a stranger now. */
  private void endLeftBehind() throws IOException {
    if (Files.notExists(pidFile())) {
      return;
    }
    String[] noted = Files.readString(pidFile()).split(" ");
    ProcessHandle.of(Long.parseLong(noted[0]))
        .filter(it -> began(it).equals(noted[1]))
        .ifPresent(it -> {
          it.descendants().forEach(ProcessHandle::destroyForcibly);
          it.destroyForcibly();
          it.onExit().join();
        });
    Files.delete(pidFile());
  }

  private static String began(ProcessHandle process) {
    return process.info().startInstant().map(Object::toString).orElse("");
  }

  private void awaitReady(Process starting) throws IOException {
    long until = System.nanoTime() + READY_WITHIN.toNanos();
    while (!ready.getAsBoolean()) {
      if (!starting.isAlive() || System.nanoTime() > until) {
        String what = starting.isAlive() ? "it does not answer" : "it has ended";
        kill();
        throw new DidNotStartException(name() + " did not start: " + what, output(), endOfOutput());
      }
      try {
        starting.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while starting " + name(), e);
      }
    }
  }

  private String endOfOutput() throws IOException {
    String text = Files.readString(program.output());
    return text.substring(Math.max(0, text.length() - END)).strip();
  }
}
