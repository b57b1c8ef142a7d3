package dev.tintype.media.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.MediaId;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of media as it stands.
 *
 * @param width of the upright original in pixels; 0 until it is known
 * @param height of the upright original in pixels; 0 until it is known
 * @param blurhash empty until it is known
 * @param alt the description for people who can't see it; empty when there is none
 * @param variants the files that can be shown; empty unless it is ready
 * @param durationMillis how long a moving picture lasts; 0 for a still one
 * @param attachedTo the post that shows it; null while none does
 * @param used whether a post or a profile shows it, so that it can't be deleted on its own
 * @param failure why it can't be shown, for people to read; null unless it has failed
 */
public record Media(
    MediaId id,
    AccountId owner,
    MediaType type,
    MediaPurpose purpose,
    MediaState state,
    int width,
    int height,
    String blurhash,
    String alt,
    Focus focus,
    List<Variant> variants,
    long durationMillis,
    @Nullable PostId attachedTo,
    boolean used,
    @Nullable String failure,
    Instant uploadedAt) {

  public Media {
    variants = List.copyOf(variants);
  }

  /** The variant of that file name. */
  public Optional<Variant> variant(String name) {
    return variants.stream().filter(variant -> variant.name().equals(name)).findFirst();
  }

  /** The widest variant of a content type, without the preview. */
  public Optional<Variant> widest(String contentType) {
    return variants.stream()
        .filter(variant -> variant.contentType().equals(contentType))
        .max(Comparator.comparingInt(Variant::width));
  }
}
