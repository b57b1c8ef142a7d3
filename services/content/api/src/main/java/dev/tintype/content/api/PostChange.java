package dev.tintype.content.api;

import dev.tintype.platform.messages.MediaId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a post; null leaves a part as it is.
 *
 * @param media the pictures that stay, in their new order; none may be new
 * @param descriptions new alt texts and focus points
 * @param place an empty name takes the place away
 * @param language an empty text takes the language away
 */
public record PostChange(
    @Nullable String caption,
    @Nullable List<MediaId> media,
    List<Description> descriptions,
    @Nullable String place,
    @Nullable Boolean commentsDisabled,
    @Nullable Boolean sensitive,
    @Nullable String spoilerText,
    @Nullable String language,
    @Nullable Licence licence) {

  /**
   * What is said of one picture.
   *
   * @param alt null leaves it
   * @param focusX null leaves the focus point
   * @param focusY null leaves the focus point
   */
  public record Description(
      MediaId media, @Nullable String alt, @Nullable Double focusX, @Nullable Double focusY) {}

  public PostChange {
    descriptions = List.copyOf(descriptions);
  }

  /** Changes nothing but the caption. */
  public static PostChange caption(String caption) {
    return new PostChange(caption, null, List.of(), null, null, null, null, null, null);
  }
}
