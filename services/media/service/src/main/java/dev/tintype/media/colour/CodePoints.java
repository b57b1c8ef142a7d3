package dev.tintype.media.colour;

import java.util.Optional;

/**
 * Colours by the numbers of ITU-T H.273, as HEIF, AVIF and PNG files may have them. Pictures that
 * are brighter than a white page are bent so that they fit, with the usual part left as it is.
 */
public final class CodePoints {
  private static final double[][] P3 = {
    {0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}
  };
  private static final double[][] BT2020 = {
    {0.67348, 0.27904, -0.00194}, {0.16566, 0.67534, 0.02998}, {0.12505, 0.04562, 0.79686}
  };
  private static final double[][] BT709 = {
    {0.43607, 0.22249, 0.01392}, {0.38515, 0.71687, 0.09708}, {0.14307, 0.06061, 0.71410}
  };

  /** Brightness of a white page, in candela a square metre (ITU-R BT.2408). */
  private static final double PAGE = 203;

  private static final double KNEE = 0.75;

  private CodePoints() {}

  /** The colours; empty where they are those of the web, or not told. */
  public static Optional<ColourSpace> read(int primaries, int transfer) {
    double[][] matrix =
        switch (primaries) {
          case 9 -> BT2020;
          case 11, 12 -> P3;
          default -> BT709;
        };
    boolean bright = transfer == 16 || transfer == 18;
    if (matrix == BT709 && !bright) {
      return Optional.empty();
    }
    Curve curve =
        switch (transfer) {
          case 4 -> Curve.gamma(2.2);
          case 5 -> Curve.gamma(2.8);
          case 8 -> Curve.IDENTITY;
          case 16 -> value -> fitted(perceptualQuantizer(value) * 10_000 / PAGE);
          case 18 -> value -> fitted(hybridLogGamma(value) * 1_000 / PAGE);
          default -> Srgb::linear;
        };
    return Optional.of(new MatrixSpace(new Curve[] {curve, curve, curve}, matrix));
  }

  private static double fitted(double light) {
    return light < KNEE ? light : KNEE + (1 - KNEE) * (1 - Math.exp((KNEE - light) / (1 - KNEE)));
  }

  private static double perceptualQuantizer(double value) {
    double root = Math.pow(value, 1 / 78.84375);
    double top = Math.max(0, root - 0.8359375);
    return Math.pow(top / (18.8515625 - 18.6875 * root), 1 / 0.1593017578125);
  }

  private static double hybridLogGamma(double value) {
    double scene =
        value <= 0.5
            ? value * value / 3
            : (Math.exp((value - 0.55991073) / 0.17883277) + 0.28466892) / 12;
    return Math.pow(scene, 1.2);
  }
}
