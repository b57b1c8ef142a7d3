package dev.tintype.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Pictures made on the spot: four corners in four colours, so that turning shows. */
public final class TestPictures {
  public static final Color UPPER_LEFT = new Color(220, 40, 40);
  public static final Color UPPER_RIGHT = new Color(40, 180, 60);
  public static final Color LOWER_LEFT = new Color(50, 70, 210);
  public static final Color LOWER_RIGHT = new Color(230, 200, 40);

  private TestPictures() {}

  public static BufferedImage quarters(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean left = x < width / 2;
        Color upper = left ? UPPER_LEFT : UPPER_RIGHT;
        Color lower = left ? LOWER_LEFT : LOWER_RIGHT;
        image.setRGB(x, y, (y < height / 2 ? upper : lower).getRGB());
      }
    }
    return image;
  }

  public static byte[] jpeg(int width, int height) {
    return encode(quarters(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
  }

  public static byte[] png(int width, int height) {
    return encode(quarters(width, height, BufferedImage.TYPE_INT_RGB), "png");
  }

  public static byte[] encode(BufferedImage image, String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The JPEG with an EXIF block that holds an orientation and a GPS position's first entry. */
  public static byte[] withExif(byte[] jpeg, int orientation) {
    var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + 2 + 12 + 4);
    tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    tiff.putShort((short) 0);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
    tiff.putInt(0);
    tiff.putShort((short) 1).putShort((short) 1).putShort((short) 2).putInt(2);
    tiff.put(new byte[] {'N', 0, 0, 0}).putInt(0);
    return withSegment(jpeg, 0xe1, concatenated("Exif\0\0".getBytes(), tiff.array()));
  }

  /** The JPEG with one more segment right after its start. */
  public static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
    int length = data.length + 2;
    byte[] head = {
      (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length
    };
    byte[] rest = java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length);
    return concatenated(concatenated(head, data), rest);
  }

  public static byte[] concatenated(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  public static Path file(Path folder, byte[] bytes) {
    try {
      return Files.write(Files.createTempFile(folder, "picture", ""), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
