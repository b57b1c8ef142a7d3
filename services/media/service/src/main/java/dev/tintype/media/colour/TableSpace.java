package dev.tintype.media.colour;

/**
 * Colours that were measured on a grid, as for printers; between its points they are interpolated.
 *
 * @param before one curve for each channel
 * @param points on each side of the grid
 * @param grid three numbers for each point, the last channel's points next to each other
 * @param after three curves
 * @param lab whether the numbers are CIE Lab, or else XYZ
 * @param scale what the numbers must be multiplied by before they are Lab or XYZ as in version 4
 */
record TableSpace(
    Curve[] before, int[] points, float[] grid, Curve[] after, boolean lab, double scale)
    implements ColourSpace {
  private static final double XYZ_FULL = 1 + 32767.0 / 32768;
  private static final double EPSILON = 6.0 / 29;

  @Override
  public int channels() {
    return before.length;
  }

  @Override
  public void toXyz(double[] device, double[] xyz) {
    double[] values = interpolate(device);
    for (int i = 0; i < 3; i++) {
      values[i] = after[i].at(values[i]) * scale;
    }
    if (lab) {
      labToXyz(values[0] * 100, values[1] * 255 - 128, values[2] * 255 - 128, xyz);
    } else {
      for (int i = 0; i < 3; i++) {
        xyz[i] = values[i] * XYZ_FULL;
      }
    }
  }

  private double[] interpolate(double[] device) {
    int channels = channels();
    var cell = new int[channels];
    var share = new double[channels];
    for (int i = 0; i < channels; i++) {
      double position = Math.clamp(before[i].at(device[i]), 0.0, 1.0) * (points[i] - 1);
      cell[i] = Math.max(0, Math.min((int) position, points[i] - 2));
      share[i] = position - cell[i];
    }
    var values = new double[3];
    for (int corner = 0; corner < 1 << channels; corner++) {
      addCorner(corner, cell, share, values);
    }
    return values;
  }

  private void addCorner(int corner, int[] cell, double[] share, double[] values) {
    double weight = 1;
    int index = 0;
    for (int i = 0; i < cell.length; i++) {
      boolean upper = (corner >> i & 1) == 1;
      weight *= upper ? share[i] : 1 - share[i];
      index = index * points[i] + Math.min(cell[i] + (upper ? 1 : 0), points[i] - 1);
    }
    if (weight > 0) {
      for (int i = 0; i < 3; i++) {
        values[i] += weight * grid[index * 3 + i];
      }
    }
  }

  private static void labToXyz(double lightness, double a, double b, double[] xyz) {
    double y = (lightness + 16) / 116;
    xyz[0] = Srgb.WHITE[0] * unroot(y + a / 500);
    xyz[1] = Srgb.WHITE[1] * unroot(y);
    xyz[2] = Srgb.WHITE[2] * unroot(y - b / 200);
  }

  private static double unroot(double value) {
    return value > EPSILON ? value * value * value : 3 * EPSILON * EPSILON * (value - 4.0 / 29);
  }
}
