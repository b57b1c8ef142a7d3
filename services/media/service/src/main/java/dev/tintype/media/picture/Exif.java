package dev.tintype.media.picture;

import dev.tintype.platform.messages.RefusedException;

/** The one thing that is read from EXIF metadata. */
final class Exif {
  private static final int ORIENTATION = 0x0112;

  private Exif() {}

  /** The orientation in a TIFF structure; {@link Orientation#NONE} when it can't be found. */
  static Orientation orientation(Bytes tiff) {
    try {
      Bytes ordered =
          switch (tiff.u16(0)) {
            case 0x4949 -> tiff.littleEndian();
            case 0x4d4d -> tiff;
            default -> Bytes.of(new byte[0]);
          };
      long directory = ordered.u32(4);
      int entries = ordered.u16(directory);
      for (int i = 0; i < entries; i++) {
        long entry = directory + 2 + 12L * i;
        if (ordered.u16(entry) == ORIENTATION) {
          return Orientation.ofExif(ordered.u16(entry + 8));
        }
      }
      return Orientation.NONE;
    } catch (RefusedException damaged) {
      return Orientation.NONE;
    }
  }
}
