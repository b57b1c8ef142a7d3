package dev.tintype.media.colour;

/** The way from a picture's colours to those of the web, as a grid that ffmpeg can read. */
public final class ColourTable {
  private static final int SIDE = 33;
  private static final int CHECKED_SIDE = 9;

  /** What nobody can tell apart. */
  private static final double SAME = 1.6 / 255;

  private ColourTable() {}

  /** Whether the numbers can stay as they are. */
  public static boolean isSrgb(ColourSpace space) {
    var rgb = new double[3];
    for (int i = 0; i < CHECKED_SIDE * CHECKED_SIDE * CHECKED_SIDE; i++) {
      double[] device = device(i, CHECKED_SIDE);
      convert(space, device, rgb);
      for (int channel = 0; channel < 3; channel++) {
        if (Math.abs(rgb[channel] - device[channel]) > SAME) {
          return false;
        }
      }
    }
    return true;
  }

  /** A table in Adobe's cube format; red changes fastest. */
  public static String cube(ColourSpace space) {
    var text = new StringBuilder("LUT_3D_SIZE " + SIDE + "\n");
    var rgb = new double[3];
    for (int i = 0; i < SIDE * SIDE * SIDE; i++) {
      convert(space, device(i, SIDE), rgb);
      append(text, rgb[0]).append(' ');
      append(text, rgb[1]).append(' ');
      append(text, rgb[2]).append('\n');
    }
    return text.toString();
  }

  /** A number from 0 to 1 with five digits; a formatter would take longer than ffmpeg. */
  private static StringBuilder append(StringBuilder text, double value) {
    String digits = Long.toString(100_000 + Math.round(value * 100_000));
    return text.append(digits.charAt(0) - '1').append('.').append(digits, 1, 6);
  }

  private static void convert(ColourSpace space, double[] device, double[] rgb) {
    var xyz = new double[3];
    space.toXyz(device, xyz);
    Srgb.fromXyz(xyz, rgb);
  }

  private static double[] device(int index, int side) {
    double last = side - 1;
    return new double[] {
      index % side / last, index / side % side / last, index / (side * side) / last
    };
  }
}
