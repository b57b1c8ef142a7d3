package dev.tintype.media.picture;

import java.nio.file.Path;

/**
 * How large a picture may be; looked at before anything is decoded.
 *
 * @param maxPixels width times height
 * @param maxSide width or height in pixels
 */
public record PictureLimits(long maxPixels, int maxSide) {

  /** Reads a file's headers, and refuses it when it is none that is taken, or too large. */
  public Picture inspect(Path file) {
    Picture picture = Picture.read(file);
    long pixels = (long) picture.width() * picture.height();
    if (pixels > maxPixels || picture.width() > maxSide || picture.height() > maxSide) {
      throw UnusableFile.tooManyPixels(
          picture.width(), picture.height(), maxPixels / 1_000_000, maxSide);
    }
    return picture;
  }
}
