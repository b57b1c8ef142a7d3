package dev.tintype.media.ffmpeg;

import dev.tintype.media.domain.Size;
import dev.tintype.media.picture.Picture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes an animated GIF into a silent film that every browser plays, at a tenth of its size. */
final class LoopRenderer {
  private static final String FILE = "loop.mp4";
  private static final int MAX_WIDTH = 1080;
  private static final long MAX_BITS_PER_SECOND = 4_000_000;
  private static final long MIN_BITS_PER_SECOND = 300_000;

  /** Transparent parts become white: the picture, multiplied, and white where it lets through. */
  private static final String ON_WHITE =
      "[0:v:0]format=gbrap,split[see][mask];"
          + "[see]premultiply=inplace=1,format=gbrp[colours];"
          + "[mask]alphaextract,negate,format=gbrp[white];"
          + "[colours][white]blend=all_mode=addition,";

  private final Ffmpeg ffmpeg;

  LoopRenderer(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  RenderedFile render(Path file, Picture picture, WorkFolder folder) {
    Size size = new Size(picture.width(), picture.height()).withinWidth(MAX_WIDTH).even();
    var arguments = new ArrayList<>(Input.arguments(picture, file));
    String scale =
        "scale=%d:%d:flags=bicubic+accurate_rnd:out_color_matrix=bt709:out_range=tv"
            .formatted(size.width(), size.height());
    arguments.addAll(
        List.of("-filter_complex", ON_WHITE + scale + ",format=yuv420p[film]", "-map", "[film]"));
    arguments.addAll(encoder(size));
    arguments.addAll(List.of("-map_metadata", "-1", "-fflags", "+bitexact"));
    arguments.addAll(List.of("-flags:v", "+bitexact", "-movflags", "+faststart", "-f", "mp4"));
    arguments.add("file:" + folder.file(FILE));
    ffmpeg.run(folder.path(), arguments);
    return PictureRenderer.rendered(folder, FILE, "video/mp4", size);
  }

  private static List<String> encoder(Size size) {
    long bits =
        Math.clamp(8L * size.width() * size.height(), MIN_BITS_PER_SECOND, MAX_BITS_PER_SECOND);
    return List.of(
        "-an",
        "-c:v",
        "libopenh264",
        "-b:v",
        Long.toString(bits),
        "-g",
        "60",
        "-fps_mode",
        "vfr",
        "-color_primaries",
        "bt709",
        "-color_trc",
        "bt709",
        "-colorspace",
        "bt709");
  }
}
