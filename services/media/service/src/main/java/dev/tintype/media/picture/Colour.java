package dev.tintype.media.picture;

import org.jspecify.annotations.Nullable;

/**
 * What a picture's numbers mean, as far as it says so.
 *
 * @param model how many numbers a pixel has and which
 * @param profile an ICC profile; null when there is none
 * @param primaries ITU-T H.273's number; 2 when it isn't told
 * @param transfer ITU-T H.273's number; 2 when it isn't told
 * @param adobeTransformAt where the file tells how Adobe stored its inks; -1 when it doesn't
 */
public record Colour(
    Model model, byte @Nullable [] profile, int primaries, int transfer, int adobeTransformAt) {
  /** A profile longer than this is not looked at; the longest in use are those of printers. */
  static final int MAX_PROFILE_BYTES = 4 << 20;

  private static final int UNTOLD = 2;

  /** The kinds of pixels. */
  public enum Model {
    /** Red, green and blue, or grey; whatever a decoder turns into these by itself. */
    RGB,
    /** Inks, as JPEG files for print have them. */
    CMYK,
    /** Inks, of which three are stored like luma and chroma. */
    YCCK
  }

  static final Colour UNKNOWN = new Colour(Model.RGB, null, UNTOLD, UNTOLD, -1);

  static Colour ofProfile(byte @Nullable [] profile) {
    return new Colour(Model.RGB, profile, UNTOLD, UNTOLD, -1);
  }

  static Colour ofCodePoints(int primaries, int transfer) {
    return new Colour(Model.RGB, null, primaries, transfer, -1);
  }

  public boolean inks() {
    return model != Model.RGB;
  }
}
