package dev.tintype.media.picture;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Reads the chunks of a PNG file that stand before its pixels. */
final class PngHeader {
  private static final int MAX_CHUNKS = 10_000;
  private static final int ALPHA_BIT = 4;

  private PngHeader() {}

  static Picture read(Bytes bytes) {
    if (!bytes.is(12, "IHDR")) {
      throw UnusableFile.damaged();
    }
    long width = bytes.u32(16);
    long height = bytes.u32(20);
    boolean alpha = (bytes.u8(25) & ALPHA_BIT) != 0;
    var orientation = Orientation.NONE;
    var colour = Colour.UNKNOWN;
    long at = 8;
    for (int i = 0; i < MAX_CHUNKS && bytes.has(at, 12); i++) {
      long length = bytes.u32(at);
      String type = bytes.text(at + 4, 4);
      long data = at + 8;
      if (type.equals("IDAT") || type.equals("IEND")) {
        return Picture.still(
            PictureFormat.PNG, side(width), side(height), orientation, alpha, colour);
      }
      switch (type) {
        case "tRNS" -> alpha = true;
        case "eXIf" -> orientation = Exif.orientation(bytes.slice(data, length));
        case "iCCP" -> colour = preferred(colour, profile(bytes.slice(data, length)));
        case "cICP" -> colour = Colour.ofCodePoints(bytes.u8(data), bytes.u8(data + 1));
        default -> {}
      }
      at = data + length + 4;
    }
    throw UnusableFile.damaged();
  }

  /** Sizes beyond 31 bits are too many pixels for sure; the limit is looked at by the caller. */
  private static int side(long pixels) {
    return (int) Math.min(pixels, Integer.MAX_VALUE);
  }

  private static Colour preferred(Colour colour, byte @Nullable [] profile) {
    return colour == Colour.UNKNOWN ? Colour.ofProfile(profile) : colour;
  }

  /** A profile has a name, a zero byte, a method byte, and the packed profile. */
  private static byte @Nullable [] profile(Bytes chunk) {
    int end = 0;
    while (chunk.u8(end) != 0) {
      end++;
    }
    long start = end + 2L;
    try (var inflater = new Inflater()) {
      inflater.setInput(chunk.array(start, chunk.length() - start));
      var whole = new ByteArrayOutputStream();
      var part = new byte[16 << 10];
      while (!inflater.finished() && whole.size() <= Colour.MAX_PROFILE_BYTES) {
        int count = inflater.inflate(part);
        if (count == 0) {
          return null;
        }
        whole.write(part, 0, count);
      }
      return inflater.finished() ? whole.toByteArray() : null;
    } catch (DataFormatException e) {
      return null;
    }
  }
}
