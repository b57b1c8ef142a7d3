package dev.tintype.media.colour;

/**
 * Red, green and blue lights that add up.
 *
 * @param curves one for each light
 * @param matrix XYZ of red, of green and of blue, each at its full
 */
record MatrixSpace(Curve[] curves, double[][] matrix) implements ColourSpace {

  @Override
  public int channels() {
    return 3;
  }

  @Override
  public void toXyz(double[] device, double[] xyz) {
    double red = curves[0].at(device[0]);
    double green = curves[1].at(device[1]);
    double blue = curves[2].at(device[2]);
    for (int i = 0; i < 3; i++) {
      xyz[i] = red * matrix[0][i] + green * matrix[1][i] + blue * matrix[2][i];
    }
  }
}
