package dev.tintype.media.colour;

/** One channel's way from the stored number to the amount of light, or any such bend. */
@FunctionalInterface
interface Curve {
  double at(double value);

  Curve IDENTITY = value -> value;

  static Curve gamma(double exponent) {
    return value -> Math.pow(Math.max(0, value), exponent);
  }

  /** Evenly spaced values, joined by straight lines. */
  static Curve sampled(double[] samples) {
    return value -> {
      double position = Math.clamp(value, 0.0, 1.0) * (samples.length - 1);
      int below = Math.min((int) position, samples.length - 2);
      double share = position - below;
      return samples[below] * (1 - share) + samples[below + 1] * share;
    };
  }
}
