package dev.tintype.comment.api;

import java.time.Instant;
import java.util.List;

/**
 * A comment as it read from {@code at} until the next version.
 *
 * @param at when this version came to be
 */
public record CommentVersion(Instant at, String text, List<Facet> facets, List<Mention> mentions) {

  public CommentVersion {
    facets = List.copyOf(facets);
    mentions = List.copyOf(mentions);
  }
}
