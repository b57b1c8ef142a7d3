package dev.tintype.media.domain;

/** A picture's size in pixels, never empty. */
public record Size(int width, int height) {
  /** No variant is higher, whatever its width. */
  private static final int MAX_HEIGHT = 8192;

  public Size {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(width + " × " + height);
    }
  }

  /** The largest size of the same shape that is at most so wide; never larger than this. */
  public Size withinWidth(int most) {
    double factor = Math.min(1, Math.min((double) most / width, (double) MAX_HEIGHT / height));
    return times(factor);
  }

  /** The same shape with about so many pixels; never larger than this. */
  public Size withinArea(int pixels) {
    return times(Math.min(1, Math.sqrt((double) pixels / ((double) width * height))));
  }

  /** The same shape with both sides even, as films need them. */
  public Size even() {
    return new Size(Math.max(2, width & ~1), Math.max(2, height & ~1));
  }

  public Size turned() {
    return new Size(height, width);
  }

  private Size times(double factor) {
    return new Size(
        Math.max(1, (int) Math.round(width * factor)),
        Math.max(1, (int) Math.round(height * factor)));
  }
}
