package dev.tintype.media.colour;

/** The way from four inks to the colours of the web. */
public final class InkTable {
  private static final int SIDE = 17;
  private static final int CORNERS = 16;

  private final float[] grid = new float[SIDE * SIDE * SIDE * SIDE * 3];

  /**
   * @param space with four channels
   */
  public InkTable(ColourSpace space) {
    var inks = new double[4];
    var xyz = new double[3];
    var rgb = new double[3];
    for (int i = 0; i < grid.length / 3; i++) {
      int rest = i;
      for (int ink = 3; ink >= 0; ink--) {
        inks[ink] = rest % SIDE / (SIDE - 1.0);
        rest /= SIDE;
      }
      space.toXyz(inks, xyz);
      Srgb.fromXyz(xyz, rgb);
      for (int channel = 0; channel < 3; channel++) {
        grid[i * 3 + channel] = (float) (rgb[channel] * 255);
      }
    }
  }

  /**
   * The colour of one pixel.
   *
   * @param inks four bytes, 255 for all that there is of an ink
   * @param rgb takes three bytes from {@code offset}
   */
  public void convert(int[] inks, byte[] rgb, int offset) {
    float red = 0;
    float green = 0;
    float blue = 0;
    for (int corner = 0; corner < CORNERS; corner++) {
      float weight = 1;
      int index = 0;
      for (int ink = 0; ink < 4; ink++) {
        int scaled = inks[ink] * (SIDE - 1);
        int cell = Math.min(scaled / 255, SIDE - 2);
        float share = (scaled - cell * 255) / 255f;
        boolean upper = (corner >> ink & 1) == 1;
        weight *= upper ? share : 1 - share;
        index = index * SIDE + cell + (upper ? 1 : 0);
      }
      if (weight > 0) {
        red += weight * grid[index * 3];
        green += weight * grid[index * 3 + 1];
        blue += weight * grid[index * 3 + 2];
      }
    }
    rgb[offset] = (byte) Math.round(red);
    rgb[offset + 1] = (byte) Math.round(green);
    rgb[offset + 2] = (byte) Math.round(blue);
  }
}
