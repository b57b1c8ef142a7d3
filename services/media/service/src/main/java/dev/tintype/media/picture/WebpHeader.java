package dev.tintype.media.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the chunks of a WebP file, whose numbers have their least significant byte first. Of an
 * animation the first frame is taken.
 */
final class WebpHeader {
  private static final int MAX_CHUNKS = 20_000;
  private static final int ALPHA = 0x10;

  private final Bytes bytes;
  private int width;
  private int height;
  private boolean alpha;
  private boolean pixels;
  private @Nullable WebpFrame frame;
  private Orientation orientation = Orientation.NONE;
  private byte @Nullable [] profile;

  private WebpHeader(Bytes bytes) {
    this.bytes = bytes;
  }

  static Picture read(Bytes bytes) {
    var header = new WebpHeader(bytes);
    header.readChunks();
    if (!header.pixels) {
      throw UnusableFile.damaged();
    }
    return new Picture(
        PictureFormat.WEBP,
        header.width,
        header.height,
        List.of(header.orientation),
        header.alpha,
        1,
        0,
        Colour.ofProfile(header.profile),
        null,
        header.frame);
  }

  private void readChunks() {
    long at = 12;
    for (int i = 0; i < MAX_CHUNKS && bytes.has(at, 8); i++) {
      String type = bytes.text(at, 4);
      long length = bytes.u32(at + 4);
      chunk(type, at + 8, length);
      at += 8 + length + (length & 1);
    }
  }

  private void chunk(String type, long at, long length) {
    switch (type) {
      case "VP8X" -> extended(at);
      case "VP8 " -> lossy(at, length);
      case "VP8L" -> lossless(at, length);
      case "ANMF" -> {
        if (frame == null) {
          frame = WebpFrame.of(bytes.slice(at, length));
          pixels = true;
        }
      }
      case "EXIF" -> orientation = Exif.orientation(withoutPrefix(bytes.slice(at, length)));
      case "ICCP" -> {
        if (length <= Colour.MAX_PROFILE_BYTES) {
          profile = bytes.array(at, length);
        }
      }
      default -> {}
    }
  }

  private void extended(long at) {
    alpha = (bytes.u8(at) & ALPHA) != 0;
    width = u24(at + 4) + 1;
    height = u24(at + 7) + 1;
  }

  private void lossy(long at, long length) {
    pixels = bytes.has(at, length);
    if (width == 0) {
      width = bytes.u16(at + 6) & 0x3fff;
      height = bytes.u16(at + 8) & 0x3fff;
    }
  }

  private void lossless(long at, long length) {
    pixels = bytes.has(at, length);
    if (width == 0) {
      long bits = bytes.u32(at + 1);
      width = (int) (bits & 0x3fff) + 1;
      height = (int) (bits >> 14 & 0x3fff) + 1;
      alpha = (bits >> 28 & 1) == 1;
    }
  }

  /** Some programs write JPEG's prefix here too. */
  private static Bytes withoutPrefix(Bytes exif) {
    Bytes tiff = exif.is(0, "Exif\0\0") ? exif.slice(6, exif.length() - 6L) : exif;
    return tiff.has(0, 2) && tiff.u8(0) == 'M' ? Bytes.of(tiff.array(0, tiff.length())) : tiff;
  }

  private int u24(long at) {
    return bytes.u16(at) | bytes.u8(at + 2) << 16;
  }
}
