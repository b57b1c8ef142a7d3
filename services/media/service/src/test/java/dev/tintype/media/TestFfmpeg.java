package dev.tintype.media;

import dev.tintype.media.ffmpeg.Ffmpeg;
import dev.tintype.media.ffmpeg.FfmpegProgram;
import java.nio.file.Path;
import java.time.Duration;

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
}
