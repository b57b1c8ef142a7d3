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
    int reach = Math.max(0, Math.min(image.getWidth(), image.getHeight()) / 40);
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

  public void assertColour(double x, double y, Color expected) {
    assertColour(x, y, expected, TOLERANCE);
  }

  public void assertColour(double x, double y, Color expected, int tolerance) {
    Color actual = at(x, y);
    int difference =
        Math.max(
            Math.abs(actual.getRed() - expected.getRed()),
            Math.max(
                Math.abs(actual.getGreen() - expected.getGreen()),
                Math.abs(actual.getBlue() - expected.getBlue())));
    assertThat(difference)
        .as("colour at %s, %s is %s, not %s", x, y, actual, expected)
        .isLessThanOrEqualTo(tolerance);
  }
}
