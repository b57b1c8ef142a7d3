package dev.tintype.media.ffmpeg;

import dev.tintype.media.colour.ColourSpace;
import dev.tintype.media.colour.InkTable;
import dev.tintype.media.domain.Size;
import dev.tintype.media.domain.VariantPlan;
import dev.tintype.media.picture.Colour;
import dev.tintype.media.picture.Picture;
import dev.tintype.media.picture.UnusableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a JPEG for print into red, green and blue by its own profile. ffmpeg decodes and scales the
 * four inks without looking at them, which it does when the file says that they are not to be
 * multiplied; then the profile's table says what each pixel looks like.
 */
final class Inks {
  private static final int NOT_MULTIPLIED = 1;

  private final Ffmpeg ffmpeg;

  Inks(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** Writes the largest size of the plan as raw RGB, and returns the file. */
  Path toRgb(Path file, Picture picture, VariantPlan plan, ColourSpace space, WorkFolder folder) {
    Path plain = withTransform(file, picture.colour(), folder);
    Path raw = folder.file("inks.raw");
    boolean lumaAndChroma = picture.colour().model() == Colour.Model.YCCK;
    var arguments = new ArrayList<>(Input.arguments(picture, plain));
    String pixels =
        lumaAndChroma
            ? ",scale=in_color_matrix=bt601:in_range=pc,format=gbrap"
            : ",format=yuva444p";
    arguments.addAll(
        List.of("-filter_complex", PictureGraph.inks(picture, plan) + pixels + "[inks]"));
    arguments.addAll(List.of("-map", "[inks]", "-frames:v", "1", "-f", "rawvideo", "file:" + raw));
    ffmpeg.run(folder.path(), arguments);
    return convert(raw, plan.sizes().getFirst().size(), picture.colour(), space, folder);
  }

  private static Path withTransform(Path file, Colour colour, WorkFolder folder) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (colour.adobeTransformAt() >= 0) {
        bytes[colour.adobeTransformAt()] = NOT_MULTIPLIED;
      }
      return Files.write(folder.file("inks.jpg"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path convert(
      Path raw, Size size, Colour colour, ColourSpace space, WorkFolder folder) {
    try {
      byte[] planes = Files.readAllBytes(raw);
      int pixels = size.width() * size.height();
      if (planes.length != pixels * 4) {
        throw UnusableFile.damaged();
      }
      return Files.write(folder.file("colours.rgb"), convert(planes, pixels, colour, space));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] convert(byte[] planes, int pixels, Colour colour, ColourSpace space) {
    boolean lumaAndChroma = colour.model() == Colour.Model.YCCK;
    boolean inverted = colour.adobeTransformAt() >= 0;
    int[] plane = lumaAndChroma ? new int[] {2, 0, 1, 3} : new int[] {0, 1, 2, 3};
    var table = new InkTable(space);
    var rgb = new byte[pixels * 3];
    var inks = new int[4];
    for (int i = 0; i < pixels; i++) {
      for (int ink = 0; ink < 4; ink++) {
        int value = planes[plane[ink] * pixels + i] & 0xff;
        boolean negative = inverted && !(lumaAndChroma && ink < 3);
        inks[ink] = negative ? 255 - value : value;
      }
      table.convert(inks, rgb, i * 3);
    }
    return rgb;
  }
}
