package dev.tintype.media.ffmpeg;

import dev.tintype.media.picture.UnusableFile;
import dev.tintype.platform.messages.Deadline;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs ffmpeg and ffprobe as processes of their own, so that a hostile file can hurt nothing but
 * these: with limits on time, memory and the size of what they write, at a low priority, with an
 * empty environment, and with access to files and pipes only.
 */
public final class Ffmpeg {
  private static final Logger LOG = LoggerFactory.getLogger(Ffmpeg.class);
  private static final int MAX_OUTPUT_BYTES = 4 << 20;
  private static final int MAX_WRITTEN_BLOCKS = 512 << 11;

  /**
   * 128 and a signal: killed, out of processor time, out of file size; and ffmpeg's own for no
   * memory and no more threads.
   */
  private static final Set<Integer> LIMIT_EXITS = Set.of(128 + 9, 128 + 24, 128 + 25, 244, 245);

  /**
   * The shell sets the limits and then becomes the program; a limit it does not know is left out.
   */
  private static final String LIMITS =
      "ulimit -v %d 2>/dev/null; ulimit -t %d 2>/dev/null; ulimit -f %d 2>/dev/null; "
          + "ulimit -c 0 2>/dev/null; ulimit -s 2048 2>/dev/null; exec nice -n 5 \"$0\" \"$@\"";

  private final FfmpegProgram program;
  private final Duration timeLimit;
  private final long memoryLimitBytes;

  /**
   * @param timeLimit for each run, on the wall and twice as much on processors
   * @param memoryLimitBytes of address space for each run
   */
  public Ffmpeg(FfmpegProgram program, Duration timeLimit, long memoryLimitBytes) {
    this.program = program;
    this.timeLimit = timeLimit;
    this.memoryLimitBytes = memoryLimitBytes;
  }

  /**
   * Runs ffmpeg.
   *
   * @throws RefusedException when the file can't be read or needs too much; {@code Unavailable}
   *     when the caller's deadline was nearer than the limit
   */
  void run(Path folder, List<String> arguments) {
    run(program.ffmpeg(), folder, arguments);
  }

  /** Runs ffprobe and returns what it prints. */
  String probe(Path folder, List<String> arguments) {
    return run(program.ffprobe(), folder, arguments);
  }

  private String run(Path executable, Path folder, List<String> arguments) {
    Duration left = Deadline.left();
    boolean hurried = left.compareTo(timeLimit) < 0;
    Duration limit = hurried ? left : timeLimit;
    Path output = folder.resolve("output.log");
    Path errors = folder.resolve("errors.log");
    try {
      Process process = start(executable, folder, arguments, output, errors);
      if (!waitFor(process, limit)) {
        throw hurried
            ? new RefusedException(new Refusal.Unavailable())
            : UnusableFile.tooMuchWork();
      }
      if (process.exitValue() != 0) {
        throw failure(process.exitValue(), beginning(errors));
      }
      return beginning(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start(
      Path executable, Path folder, List<String> arguments, Path output, Path errors)
      throws IOException {
    String limits =
        LIMITS.formatted(
            memoryLimitBytes >> 10, 2 * Math.max(1, timeLimit.toSeconds()), MAX_WRITTEN_BLOCKS);
    var command = new ArrayList<>(List.of("/bin/sh", "-c", limits, executable.toString()));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().put("LD_LIBRARY_PATH", program.folder().toString());
    builder.environment().put("TMPDIR", folder.toString());
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    return builder
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectOutput(output.toFile())
        .redirectError(errors.toFile())
        .start();
  }

  private static boolean waitFor(Process process, Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException(new Refusal.Unavailable());
    } finally {
      end(process);
    }
  }

  /** Nothing may write into the folder any more when it is emptied. */
  private static void end(Process process) {
    if (process.isAlive()) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  private static RefusedException failure(int exit, String errors) {
    LOG.info(
        "A picture could not be read: exit {}: {}", exit, errors.lines().findFirst().orElse(""));
    boolean overLimit = LIMIT_EXITS.contains(exit) || errors.contains("Cannot allocate memory");
    return overLimit ? UnusableFile.tooMuchWork() : UnusableFile.damaged();
  }

  private static String beginning(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAX_OUTPUT_BYTES), StandardCharsets.UTF_8);
    }
  }
}
