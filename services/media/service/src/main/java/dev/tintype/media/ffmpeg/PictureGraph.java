package dev.tintype.media.ffmpeg;

import dev.tintype.media.domain.Size;
import dev.tintype.media.domain.VariantPlan;
import dev.tintype.media.domain.VariantPlan.Crop;
import dev.tintype.media.domain.VariantPlan.Sized;
import dev.tintype.media.picture.Picture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the one command that decodes a picture once and makes all its files: the largest size from
 * the original, each smaller one from the one before, and a tiny one for the blurhash.
 *
 * <p>Opaque pictures are scaled as full-range YCbCr without subsampling. Those with transparency
 * are scaled premultiplied, so that hidden colours don't bleed into their edges; JPEG files show
 * them on white.
 */
final class PictureGraph {
  private static final int THUMB_SIDE = 32;
  private static final String FLAGS = "flags=bicubic+accurate_rnd+full_chroma_int";
  private static final String JPEG_PIXELS = "out_color_matrix=bt601:out_range=pc,format=yuvj444p";
  private static final String WEBP_PIXELS = "out_color_matrix=bt601:out_range=tv,format=yuv";

  private static final String CLEAN_FRAME = ",sidedata=mode=delete,";

  /** Everything that ffmpeg knows about the file but its pixels is left behind. */
  private static final List<String> CLEAN =
      List.of("-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact");

  private final Picture picture;
  private final VariantPlan plan;
  private final @Nullable String colourTable;
  private final List<String> chains = new ArrayList<>();
  private final List<String> outputs = new ArrayList<>();

  /**
   * @param source a chain that yields the stored picture
   * @param colourTable a file of the folder that takes its colours to sRGB; null where they are
   */
  PictureGraph(String source, Picture picture, VariantPlan plan, @Nullable String colourTable) {
    this.picture = picture;
    this.plan = plan;
    this.colourTable = colourTable;
    String upright = source + CLEAN_FRAME + upright(picture, plan, scaling());
    Size largest = plan.sizes().getFirst().size();
    if (picture.alpha()) {
      chains.add(upright + ",unpremultiply=inplace=1" + toSrgb("gbrap") + ",split[see][through]");
      chains.add(
          "color=c=white:r=1:d=1:s=%dx%d,format=gbrp[white]"
              .formatted(largest.width(), largest.height()));
      chains.add("[white][see]overlay=format=gbrp:shortest=1,scale=" + JPEG_PIXELS + "[opaque]");
      chains.add("[through]premultiply=inplace=1[transparent]");
    } else {
      chains.add(upright + opaqueToSrgb() + "[opaque]");
    }
  }

  /** The arguments after the input. */
  List<String> arguments(Path folder) {
    addFiles(folder);
    var arguments = new ArrayList<>(List.of("-filter_complex_threads", "2"));
    arguments.addAll(List.of("-filter_complex", String.join(";", chains)));
    arguments.addAll(outputs);
    return arguments;
  }

  /** The size of the picture that the blurhash is made of. */
  static Size thumb(VariantPlan plan) {
    return plan.sizes().getLast().size().withinArea(THUMB_SIDE * THUMB_SIDE / 2);
  }

  /** Four inks of the largest size, upright, and as they were decoded. */
  static String inks(Picture picture, VariantPlan plan) {
    return "[0:v:0]null" + CLEAN_FRAME + upright(picture, plan, "%s");
  }

  /**
   * Turning comes last, when there are few pixels left, unless a part is cut out.
   *
   * @param scaling has {@code %s} where the filter that scales goes
   */
  private static String upright(Picture picture, VariantPlan plan, String scaling) {
    String turns = Input.turns(picture.turns());
    Size size = plan.sizes().getFirst().size();
    Crop crop = plan.crop();
    if (crop.size().equals(new Size(picture.width(), picture.height()))) {
      return scaling.formatted(scaleTo(picture.swapsSides() ? size.turned() : size)) + turns;
    }
    return "null%s,crop=%d:%d:%d:%d:exact=1,%s"
        .formatted(
            turns,
            crop.size().width(),
            crop.size().height(),
            crop.left(),
            crop.top(),
            scaling.formatted(scaleTo(size)));
  }

  private String scaling() {
    if (picture.alpha()) {
      return "format=gbrap,premultiply=inplace=1,%s,format=gbrap";
    }
    return colourTable == null ? "%s:" + JPEG_PIXELS : "%s,format=gbrp12le";
  }

  private String opaqueToSrgb() {
    return colourTable == null ? "" : toSrgb("gbrp12le") + ",scale=" + FLAGS + ":" + JPEG_PIXELS;
  }

  private String toSrgb(String pixels) {
    return colourTable == null
        ? ""
        : ",format=" + pixels + ",lut3d=file=" + colourTable + ":interp=tetrahedral";
  }

  private void addFiles(Path folder) {
    String opaque = "opaque";
    String transparent = "transparent";
    boolean first = true;
    for (Sized sized : plan.sizes()) {
      String name = sized.name();
      String scale = first ? "null" : scaleTo(sized.size());
      chains.add(
          "[%s]%s,split=3[jpeg%s][webp%s][next%s]".formatted(opaque, scale, name, name, name));
      opaque = "next" + name;
      output(folder, "jpeg" + name, name + ".jpg", "mjpeg", "-q:v", "3");
      if (picture.alpha()) {
        chains.add("[webp%s]nullsink".formatted(name));
        chains.add("[%s]%s,split[clear%s][after%s]".formatted(transparent, scale, name, name));
        chains.add(
            "[clear%s]unpremultiply=inplace=1,scale=%sa420p[small%s]"
                .formatted(name, WEBP_PIXELS, name));
        transparent = "after" + name;
      } else {
        chains.add("[webp%s]scale=%s420p[small%s]".formatted(name, WEBP_PIXELS, name));
      }
      output(
          folder,
          "small" + name,
          name + ".webp",
          "libwebp",
          "-quality",
          "80",
          "-compression_level",
          "2");
      first = false;
    }
    if (picture.alpha()) {
      chains.add("[%s]nullsink".formatted(transparent));
    }
    Size thumb = thumb(plan);
    chains.add(
        "[%s]scale=%d:%d:flags=area,format=rgb24[thumb]"
            .formatted(opaque, thumb.width(), thumb.height()));
    outputs.addAll(List.of("-map", "[thumb]", "-frames:v", "1", "-f", "rawvideo"));
    outputs.add("file:" + folder.resolve("thumb.rgb"));
  }

  private static String scaleTo(Size size) {
    return "scale=%d:%d:%s".formatted(size.width(), size.height(), FLAGS);
  }

  private void output(Path folder, String label, String file, String encoder, String... options) {
    outputs.addAll(List.of("-map", "[" + label + "]", "-frames:v", "1", "-c:v", encoder));
    outputs.addAll(List.of("-threads", "1"));
    outputs.addAll(List.of(options));
    outputs.addAll(CLEAN);
    outputs.addAll(List.of("-f", "image2", "-update", "1", "file:" + folder.resolve(file)));
  }
}
