package dev.tintype.media.colour;

/** The colours of the web. */
final class Srgb {
  /** D50, the white that profiles relate to. */
  static final double[] WHITE = {0.9642, 1.0, 0.8249};

  private static final double[][] FROM_XYZ = {
    {3.1338561, -1.6168667, -0.4906146},
    {-0.9787684, 1.9161415, 0.0334540},
    {0.0719453, -0.2289914, 1.4052427}
  };

  private Srgb() {}

  /** XYZ relative to D50 as three numbers from 0 to 1; what sRGB can't show is cut off. */
  static void fromXyz(double[] xyz, double[] rgb) {
    for (int i = 0; i < 3; i++) {
      double[] row = FROM_XYZ[i];
      rgb[i] = encoded(row[0] * xyz[0] + row[1] * xyz[1] + row[2] * xyz[2]);
    }
  }

  static double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static double encoded(double linear) {
    double light = Math.clamp(linear, 0.0, 1.0);
    return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
  }
}
