package dev.tintype.tests.system;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Makes pictures for tests. */
public final class Pictures {
  private Pictures() {}

  /** A JPEG with a gradient whose colour comes from {@code number}. */
  public static byte[] jpeg(int width, int height, int number) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    var from = Color.getHSBColor(number * 0.13f, 0.7f, 0.9f);
    graphics.setPaint(new GradientPaint(0, 0, from, width, height, Color.DARK_GRAY));
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
