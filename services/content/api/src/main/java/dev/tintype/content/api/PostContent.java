package dev.tintype.content.api;

import dev.tintype.platform.messages.MediaId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an author puts into a post or a draft.
 *
 * @param caption at most 2,200 characters; empty for none
 * @param media at most 20, in the order of the album
 * @param place null for none
 * @param commentsDisabled nobody may comment
 * @param sensitive the pictures are hidden until asked for
 * @param spoilerText shown instead of the caption until it is opened; empty for none
 * @param language a BCP 47 tag such as {@code ko}; null when unknown
 * @param licence null when the author says nothing
 */
public record PostContent(
    String caption,
    List<MediaId> media,
    Audience audience,
    @Nullable Place place,
    boolean commentsDisabled,
    boolean sensitive,
    String spoilerText,
    @Nullable String language,
    @Nullable Licence licence) {

  public PostContent {
    media = List.copyOf(media);
  }

  /** A public post of a caption and pictures, and nothing else. */
  public static PostContent of(String caption, List<MediaId> media) {
    return new PostContent(caption, media, Audience.PUBLIC, null, false, false, "", null, null);
  }

  public PostContent withAudience(Audience audience) {
    return new PostContent(
        caption,
        media,
        audience,
        place,
        commentsDisabled,
        sensitive,
        spoilerText,
        language,
        licence);
  }
}
