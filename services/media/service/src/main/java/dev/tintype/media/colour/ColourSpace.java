package dev.tintype.media.colour;

/** What the numbers of a pixel look like. */
public interface ColourSpace {

  /** How many numbers a pixel has: 3, or 4 for inks. */
  int channels();

  /**
   * The colour of one pixel.
   *
   * @param device from 0 to 1 for each channel
   * @param xyz takes CIE XYZ relative to the D50 white, as ICC profiles have it
   */
  void toXyz(double[] device, double[] xyz);
}
