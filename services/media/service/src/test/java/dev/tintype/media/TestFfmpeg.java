package dev.tintype.media;

import dev.tintype.media.ffmpeg.Ffmpeg;
import dev.tintype.media.ffmpeg.FfmpegProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The ffmpeg that comes with Tintype, unpacked once on each machine. */
public final class TestFfmpeg {
  private static final Path CACHE =
      Path.of(System.getProperty("user.home"), ".cache", "tintype", "programs");

  private TestFfmpeg() {}

  public static Ffmpeg ffmpeg() {
    return limited(Duration.ofSeconds(25), 2L << 30);
  }

  public static Ffmpeg limited(Duration time, long memoryBytes) {
    return new Ffmpeg(FfmpegProgram.unpacked(CACHE), time, memoryBytes);
  }

  /** Makes a file of the kind that tests need. */
  public static void make(List<String> arguments) throws IOException, InterruptedException {
    var program = FfmpegProgram.unpacked(CACHE);
    var command = new ArrayList<>(List.of(program.folder().resolve("ffmpeg").toString()));
    command.addAll(List.of("-v", "error", "-y"));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("LD_LIBRARY_PATH", program.folder().toString());
    if (builder.start().waitFor() != 0) {
      throw new IOException("ffmpeg failed: " + command);
    }
  }
}
