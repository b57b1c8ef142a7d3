package dev.tintype.media.picture;

import java.util.List;

/** Walks over the blocks of a GIF file and counts its frames. */
final class GifHeader {
  private static final int MAX_FRAMES = 5_000;

  private final Bytes bytes;
  private long at = 13;
  private int frames;
  private long hundredths;

  private GifHeader(Bytes bytes) {
    this.bytes = bytes;
  }

  static Picture read(Bytes bytes) {
    var header = new GifHeader(bytes);
    header.readBlocks();
    return new Picture(
        PictureFormat.GIF,
        bytes.u16(6),
        bytes.u16(8),
        List.of(Orientation.NONE),
        true,
        header.frames,
        header.hundredths * 10,
        Colour.UNKNOWN,
        null,
        null);
  }

  private void readBlocks() {
    at += colourTable(bytes.u8(10));
    while (bytes.has(at, 1)) {
      switch (bytes.u8(at++)) {
        case 0x21 -> extension();
        case 0x2c -> image();
        default -> {
          requireFrames();
          return;
        }
      }
    }
    requireFrames();
  }

  private void requireFrames() {
    if (frames == 0) {
      throw UnusableFile.damaged();
    }
  }

  private void extension() {
    if (bytes.u8(at) == 0xf9 && bytes.u8(at + 1) == 4) {
      int delay = bytes.u16(at + 3);
      hundredths += delay < 2 ? 10 : delay;
    }
    at++;
    skipBlocks();
  }

  private void image() {
    if (++frames > MAX_FRAMES) {
      throw UnusableFile.tooMuchWork();
    }
    at += 9 + colourTable(bytes.u8(at + 8)) + 1L;
    skipBlocks();
  }

  private void skipBlocks() {
    int length;
    do {
      length = bytes.u8(at);
      at += 1 + length;
    } while (length > 0);
  }

  private static int colourTable(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }
}
