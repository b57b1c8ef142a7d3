package dev.tintype.bench;

import dev.tintype.media.ffmpeg.FfmpegProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The ffmpeg executable that comes with Tintype, as one would run it from a shell. */
final class PlainFfmpeg {
  private PlainFfmpeg() {}

  static void run(List<String> arguments) throws IOException, InterruptedException {
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "tintype");
    Path folder = FfmpegProgram.unpacked(cache).folder();
    var command = new ArrayList<>(List.of(folder.resolve("ffmpeg").toString()));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("LD_LIBRARY_PATH", folder.toString());
    if (builder.start().waitFor() != 0) {
      throw new IllegalStateException("ffmpeg failed");
    }
  }
}
