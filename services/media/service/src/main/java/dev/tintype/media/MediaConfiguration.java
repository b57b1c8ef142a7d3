package dev.tintype.media;

import dev.tintype.platform.runtime.Settings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How uploads are worked on.
 *
 * @param maxBytes of an uploaded file
 * @param maxPixels of a picture, looked at before it is decoded
 * @param maxSide of a picture in pixels, likewise
 * @param workers how many files are worked on at once
 * @param queue how many more may wait; further ones are told to come again
 * @param timeLimit for one run of ffmpeg
 * @param memoryLimitBytes of address space for one run of ffmpeg
 * @param unusedFor how long media that nothing shows is kept
 * @param workFolder for files under way; other processes of the machine need not see it
 * @param ffmpegFolder where ffmpeg and ffprobe are; empty for those that come with Tintype
 */
public record MediaConfiguration(
    long maxBytes,
    long maxPixels,
    int maxSide,
    int workers,
    int queue,
    Duration timeLimit,
    long memoryLimitBytes,
    Duration unusedFor,
    Path workFolder,
    String ffmpegFolder) {

  /** Reads the settings. */
  public static MediaConfiguration from(Settings settings) {
    return new MediaConfiguration(
        settings.number("media.max-megabytes", 40, "The largest file that can be uploaded.") << 20,
        settings.number("media.max-megapixels", 64, "The largest picture that can be uploaded.")
            * 1_000_000,
        (int) settings.number("media.max-side", 16_384, "The longest side of a picture in pixels."),
        workers((int) settings.number("media.workers", 0, "Files at once; 0 for one a processor.")),
        (int) settings.number("media.queue", 100, "Uploads that may wait for a worker."),
        settings.duration("media.time-limit", Duration.ofSeconds(20), "For reading one file."),
        settings.number("media.memory-megabytes", 2048, "Address space for reading one file.")
            << 20,
        settings.duration(
            "media.unused-for", Duration.ofHours(24), "How long uploads wait to be posted."),
        Path.of(
            settings.text(
                "media.work-folder",
                Path.of(System.getProperty("user.home"), ".cache", "tintype").toString(),
                "For ffmpeg itself and files under way.")),
        settings.text("media.ffmpeg-folder", "", "Another ffmpeg and ffprobe than our own."));
  }

  private static int workers(int configured) {
    return configured > 0 ? configured : Runtime.getRuntime().availableProcessors();
  }
}
