package dev.tintype.media.ffmpeg;

import dev.tintype.media.picture.Orientation;
import dev.tintype.media.picture.Picture;
import dev.tintype.media.picture.PictureFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** How ffmpeg is told what it reads: only the one demuxer and decoder that the file calls for. */
final class Input {
  private Input() {}

  /** The arguments up to and with the file's name. */
  static List<String> arguments(Picture picture, Path file) {
    return List.of(
            List.of("-hide_banner", "-nostdin", "-v", "error", "-xerror", "-y"),
            List.of(
                "-protocol_whitelist", "file,pipe", "-noautorotate", "-threads", threads(picture)),
            demuxer(picture.format()),
            List.of("-i", "file:" + file))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** A grid has a decoder for each of its tiles; these need no threads of their own. */
  private static String threads(Picture picture) {
    return picture.heif() != null && picture.heif().tiled() ? "1" : "2";
  }

  /** The arguments for pixels of ours, three bytes each. */
  static List<String> rawArguments(int width, int height, Path file) {
    return List.of(
        "-hide_banner",
        "-nostdin",
        "-v",
        "error",
        "-xerror",
        "-y",
        "-protocol_whitelist",
        "file,pipe",
        "-f",
        "rawvideo",
        "-pixel_format",
        "rgb24",
        "-video_size",
        width + "x" + height,
        "-i",
        "file:" + file);
  }

  private static List<String> demuxer(PictureFormat format) {
    return switch (format) {
      case JPEG -> single("mjpeg");
      case PNG -> single("png");
      case WEBP -> single("webp");
      case GIF -> List.of("-f", "gif", "-c:v", "gif", "-ignore_loop", "1");
      case HEIC -> List.of("-f", "mov", "-c:v", "hevc");
      case AVIF -> List.of("-f", "mov", "-c:v", "libaom-av1");
    };
  }

  /** The whole file is one packet, so that pictures appended to a JPEG's end do no harm. */
  private static List<String> single(String decoder) {
    return List.of("-f", "image2", "-pattern_type", "none", "-c:v", decoder);
  }

  /** The filters that make a picture stand upright, each with a comma before it. */
  static String turns(List<Orientation> turns) {
    return turns.stream()
        .map(turn ->
            switch (turn) {
              case NONE -> "";
              case MIRROR_LEFT_RIGHT -> ",hflip";
              case TURN_HALF -> ",hflip,vflip";
              case MIRROR_TOP_BOTTOM -> ",vflip";
              case TRANSPOSE -> ",transpose=cclock_flip";
              case TURN_RIGHT -> ",transpose=clock";
              case TRANSVERSE -> ",transpose=clock_flip";
              case TURN_LEFT -> ",transpose=cclock";
            })
        .collect(Collectors.joining());
  }
}
