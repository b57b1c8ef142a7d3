package dev.tintype.media.picture;

/**
 * What has to be done to stored pixels so that the picture stands upright. The names say what is
 * done, the numbers are EXIF's.
 */
public enum Orientation {
  NONE(1),
  MIRROR_LEFT_RIGHT(2),
  TURN_HALF(3),
  MIRROR_TOP_BOTTOM(4),
  /** Around the diagonal from the upper left. */
  TRANSPOSE(5),
  TURN_RIGHT(6),
  /** Around the diagonal from the upper right. */
  TRANSVERSE(7),
  TURN_LEFT(8);

  private final int exif;

  Orientation(int exif) {
    this.exif = exif;
  }

  /** By EXIF's number; anything unknown is {@link #NONE}. */
  public static Orientation ofExif(int number) {
    for (Orientation orientation : values()) {
      if (orientation.exif == number) {
        return orientation;
      }
    }
    return NONE;
  }

  /** Whether width and height change places. */
  public boolean swapsSides() {
    return exif >= 5;
  }
}
