package dev.tintype.media.picture;

import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;

/** Why an uploaded file is not taken, in the words that people read after "File". */
public final class UnusableFile {
  private UnusableFile() {}

  /** It is none of the formats that are taken. */
  public static RefusedException unknownFormat() {
    return invalid("must be a JPEG, PNG, WebP, GIF, HEIC or AVIF picture");
  }

  /** It is a film; these are not taken yet. */
  public static RefusedException film() {
    return invalid("is a video, and only pictures can be uploaded so far");
  }

  /** It begins like a picture but can't be read. */
  public static RefusedException damaged() {
    return invalid("is damaged or incomplete and can't be read as a picture");
  }

  /** More pixels than are taken. */
  public static RefusedException tooManyPixels(long width, long height, long megapixels, int side) {
    return invalid(
        "has too many pixels (%d × %d); up to %d megapixels and %d on a side are taken"
            .formatted(width, height, megapixels, side));
  }

  /** It is well-formed, but would keep a processor or the memory busy for too long. */
  public static RefusedException tooMuchWork() {
    return invalid("takes too much work to read; please try a smaller picture");
  }

  private static RefusedException invalid(String description) {
    return Refusal.invalid("file", "ERR_INVALID", description);
  }
}
