package dev.tintype.media.api;

/**
 * The point of a picture that matters most, and that stays in sight when it is cropped.
 *
 * @param x from -1 (left) to 1 (right)
 * @param y from -1 (bottom) to 1 (top)
 */
public record Focus(double x, double y) {
  /** The middle of the picture. */
  public static final Focus CENTRE = new Focus(0, 0);
}
