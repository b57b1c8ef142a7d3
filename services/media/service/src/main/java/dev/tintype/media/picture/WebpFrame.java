package dev.tintype.media.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first frame of an animated WebP file. ffmpeg can't read such files, but the frame is a whole
 * picture that can be put into a file of its own.
 *
 * @param left where it stands on the canvas
 * @param top where it stands on the canvas
 * @param chunks its data as it stands in the file
 */
public record WebpFrame(int left, int top, int width, int height, byte[] chunks) {
  private static final int HEAD = 16;
  private static final byte ALPHA = 0x10;

  /** The contents of an {@code ANMF} chunk; numbers have their least significant byte first. */
  static WebpFrame of(Bytes chunk) {
    return new WebpFrame(
        2 * u24(chunk, 0),
        2 * u24(chunk, 3),
        u24(chunk, 6) + 1,
        u24(chunk, 9) + 1,
        chunk.array(HEAD, (long) chunk.length() - HEAD));
  }

  /** Writes it as a WebP file with a single picture. */
  public void write(Path file) {
    int length = 4 + 8 + 10 + chunks.length;
    var bytes = ByteBuffer.allocate(8 + length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(ascii("RIFF")).putInt(length).put(ascii("WEBP"));
    bytes.put(ascii("VP8X")).putInt(10).put(ALPHA).put(new byte[3]);
    put24(bytes, width - 1);
    put24(bytes, height - 1);
    bytes.put(chunks);
    try {
      Files.write(file, bytes.array());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int u24(Bytes bytes, int at) {
    return bytes.u16(at) | bytes.u8(at + 2L) << 16;
  }

  private static void put24(ByteBuffer bytes, int value) {
    bytes.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
