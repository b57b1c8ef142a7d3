package dev.tintype.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A decoded picture to be looked at. */
public record Pixels(BufferedImage image) {
  private static final int TOLERANCE = 14;

  /** Decodes what Java itself can: JPEG, PNG, GIF. */
  public static Pixels of(byte[] bytes) {
    try {
      return new Pixels(ImageIO.read(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The average colour around a point.
   *
   * @param x from 0 (left) to 1 (right)
   * @param y from 0 (top) to 1 (bottom)
   */
  public Color at(double x, double y) {
    return at(x, y, Math.min(image.getWidth(), image.getHeight()) / 40);
  }

  /**
   * The average colour of a square.
   *
   * @param reach pixels from its middle to its sides
   */
  public Color at(double x, double y, int reach) {
    int centreX =
        (int) Math.clamp((long) (x * image.getWidth()), reach, image.getWidth() - 1 - reach);
    int centreY =
        (int) Math.clamp((long) (y * image.getHeight()), reach, image.getHeight() - 1 - reach);
    long red = 0;
    long green = 0;
    long blue = 0;
    int count = 0;
    for (int dy = -reach; dy <= reach; dy++) {
      for (int dx = -reach; dx <= reach; dx++) {
        var pixel = new Color(image.getRGB(centreX + dx, centreY + dy));
        red += pixel.getRed();
        green += pixel.getGreen();
        blue += pixel.getBlue();
        count++;
      }
    }
    return new Color((int) (red / count), (int) (green / count), (int) (blue / count));
  }

  /** The average colour of the whole. */
  public Color mean() {
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        var pixel = new Color(image.getRGB(x, y));
        red += pixel.getRed();
        green += pixel.getGreen();
        blue += pixel.getBlue();
      }
    }
    long count = (long) image.getWidth() * image.getHeight();
    return new Color((int) (red / count), (int) (green / count), (int) (blue / count));
  }

  public void assertColour(double x, double y, Color expected) {
    assertColour(x, y, expected, TOLERANCE);
  }

  public void assertColour(double x, double y, Color expected, int tolerance) {
    Color actual = at(x, y);
    assertThat(distance(actual, expected))
        .as("colour at %s, %s is %s, not %s", x, y, actual, expected)
        .isLessThanOrEqualTo(tolerance);
  }

  /** How far the average colours of a square are apart, in the channel that differs most. */
  public int distance(Pixels other, double x, double y, int reach) {
    return distance(at(x, y, reach), other.at(x, y, reach));
  }

  private static int distance(Color one, Color other) {
    return Math.max(
        Math.abs(one.getRed() - other.getRed()),
        Math.max(
            Math.abs(one.getGreen() - other.getGreen()),
            Math.abs(one.getBlue() - other.getBlue())));
  }
}
