package dev.tintype.content.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as it read from {@code at} until the next version.
 *
 * @param at when this version came to be
 */
public record PostVersion(
    Instant at,
    String caption,
    List<Facet> facets,
    List<Mention> mentions,
    List<PostMedia> media,
    @Nullable Place place,
    boolean sensitive,
    String spoilerText,
    @Nullable Licence licence) {

  public PostVersion {
    facets = List.copyOf(facets);
    mentions = List.copyOf(mentions);
    media = List.copyOf(media);
  }
}
