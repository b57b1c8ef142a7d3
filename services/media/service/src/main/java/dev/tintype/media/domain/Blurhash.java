package dev.tintype.media.domain;

/**
 * A picture in about thirty characters, to be shown as a soft blur until it has loaded. The
 * algorithm is Wolt's BlurHash (Dag Ågren, blurha.sh), written anew from its description: a
 * discrete cosine transform in linear light, of which a few components are kept.
 */
public final class Blurhash {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";

  private final byte[] rgb;
  private final int width;
  private final int height;

  private Blurhash(byte[] rgb, int width, int height) {
    this.rgb = rgb;
    this.width = width;
    this.height = height;
  }

  /**
   * The blurhash of a small picture, with 4 × 3 components, or 3 × 4 where it stands upright.
   *
   * @param rgb three bytes a pixel, row by row; some 32 × 32 are plenty
   */
  public static String of(byte[] rgb, int width, int height) {
    if (rgb.length != width * height * 3) {
      throw new IllegalArgumentException(rgb.length + " bytes for " + width + " × " + height);
    }
    boolean wide = width >= height;
    return new Blurhash(rgb, width, height).encode(wide ? 4 : 3, wide ? 3 : 4);
  }

  private String encode(int columns, int rows) {
    var factors = new double[columns * rows][];
    double greatest = 0;
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        double[] factor = factor(x, y);
        factors[y * columns + x] = factor;
        if (x + y > 0) {
          for (double channel : factor) {
            greatest = Math.max(greatest, Math.abs(channel));
          }
        }
      }
    }
    int scale = (int) Math.clamp((long) Math.floor(greatest * 166 - 0.5), 0, 82);
    var hash = new StringBuilder();
    append(hash, columns - 1 + (rows - 1) * 9, 1);
    append(hash, scale, 1);
    append(hash, average(factors[0]), 4);
    for (int i = 1; i < factors.length; i++) {
      append(hash, detail(factors[i], (scale + 1) / 166.0), 2);
    }
    return hash.toString();
  }

  private double[] factor(int horizontal, int vertical) {
    var sum = new double[3];
    for (int y = 0; y < height; y++) {
      double column = Math.cos(Math.PI * vertical * y / height);
      for (int x = 0; x < width; x++) {
        double weight = column * Math.cos(Math.PI * horizontal * x / width);
        int pixel = (y * width + x) * 3;
        for (int channel = 0; channel < 3; channel++) {
          sum[channel] += weight * linear(rgb[pixel + channel] & 0xff);
        }
      }
    }
    double scale = (horizontal + vertical == 0 ? 1.0 : 2.0) / (width * height);
    return new double[] {sum[0] * scale, sum[1] * scale, sum[2] * scale};
  }

  private static int average(double[] factor) {
    return encoded(factor[0]) << 16 | encoded(factor[1]) << 8 | encoded(factor[2]);
  }

  private static int detail(double[] factor, double greatest) {
    int value = 0;
    for (double channel : factor) {
      double share = channel / greatest;
      double root = Math.copySign(Math.sqrt(Math.abs(share)), share);
      value = value * 19 + (int) Math.clamp((long) Math.floor(root * 9 + 9.5), 0, 18);
    }
    return value;
  }

  private static double linear(int value) {
    double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static int encoded(double linear) {
    double share = Math.clamp(linear, 0.0, 1.0);
    double value = share <= 0.0031308 ? share * 12.92 : 1.055 * Math.pow(share, 1 / 2.4) - 0.055;
    return (int) Math.round(value * 255);
  }

  private static void append(StringBuilder hash, int value, int digits) {
    for (int i = digits - 1; i >= 0; i--) {
      hash.append(DIGITS.charAt(value / (int) Math.pow(83, i) % 83));
    }
  }
}
