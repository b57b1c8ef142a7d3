package dev.tintype.media.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself in its headers, read without decoding anything.
 *
 * @param storedWidth in pixels, before {@code turns}
 * @param storedHeight in pixels, before {@code turns}
 * @param turns what makes it upright, one after the other
 * @param alpha whether it may have transparent parts
 * @param frames how many pictures it shows one after the other; 1 for a still one
 * @param durationMillis of one round of its frames; 0 for a still one
 * @param colour what its numbers mean
 * @param heif where the pictures are in a HEIF container; null in other formats
 * @param webpFrame what is shown of an animated WebP file; null in other files
 */
public record Picture(
    PictureFormat format,
    int storedWidth,
    int storedHeight,
    List<Orientation> turns,
    boolean alpha,
    int frames,
    long durationMillis,
    Colour colour,
    @Nullable HeifItems heif,
    @Nullable WebpFrame webpFrame) {

  public Picture {
    turns = List.copyOf(turns);
    if (storedWidth <= 0 || storedHeight <= 0) {
      throw UnusableFile.damaged();
    }
  }

  /** A still picture of one of the simple formats. */
  static Picture still(
      PictureFormat format, int width, int height, Orientation turn, boolean alpha, Colour colour) {
    return new Picture(format, width, height, List.of(turn), alpha, 1, 0, colour, null, null);
  }

  /** Pixels that were already turned upright and into the colours of the web. */
  public static Picture plain(int width, int height) {
    return still(PictureFormat.PNG, width, height, Orientation.NONE, false, Colour.UNKNOWN);
  }

  /**
   * Reads a file's headers.
   *
   * @throws dev.tintype.platform.messages.RefusedException when it is no picture that is taken
   */
  public static Picture read(Path file) {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ);
        var arena = Arena.ofConfined()) {
      if (channel.size() < 12 || channel.size() > Integer.MAX_VALUE) {
        throw UnusableFile.unknownFormat();
      }
      var segment = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      return read(Bytes.of(segment.asByteBuffer()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Picture read(Bytes bytes) {
    if (bytes.u16(0) == 0xffd8 && bytes.u8(2) == 0xff) {
      return JpegHeader.read(bytes);
    }
    if (bytes.is(0, "\u0089PNG\r\n\u001a\n")) {
      return PngHeader.read(bytes);
    }
    if (bytes.is(0, "RIFF") && bytes.is(8, "WEBP")) {
      return WebpHeader.read(bytes.littleEndian());
    }
    if (bytes.is(0, "GIF87a") || bytes.is(0, "GIF89a")) {
      return GifHeader.read(bytes.littleEndian());
    }
    if (bytes.is(4, "ftyp")) {
      return HeifHeader.read(bytes);
    }
    if (isFilm(bytes)) {
      throw UnusableFile.film();
    }
    throw UnusableFile.unknownFormat();
  }

  private static boolean isFilm(Bytes bytes) {
    return bytes.u32(0) == 0x1a45dfa3L
        || bytes.is(4, "moov")
        || bytes.is(4, "mdat")
        || (bytes.is(0, "RIFF") && bytes.is(8, "AVI "));
  }

  /** Whether width and height change places when it is turned upright. */
  public boolean swapsSides() {
    return turns.stream().filter(Orientation::swapsSides).count() % 2 == 1;
  }

  /** Width of the upright picture in pixels. */
  public int width() {
    return swapsSides() ? storedHeight : storedWidth;
  }

  /** Height of the upright picture in pixels. */
  public int height() {
    return swapsSides() ? storedWidth : storedHeight;
  }

  public boolean moves() {
    return frames > 1;
  }
}
