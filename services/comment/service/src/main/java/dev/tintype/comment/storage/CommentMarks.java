package dev.tintype.comment.storage;

import dev.tintype.comment.api.Facet;
import dev.tintype.comment.api.Mention;
import java.util.List;

/** What was found in a comment's text, as one JSON column. */
record CommentMarks(List<Facet> facets, List<Mention> mentions) {
  static final CommentMarks NONE = new CommentMarks(List.of(), List.of());

  CommentMarks {
    facets = List.copyOf(facets);
    mentions = List.copyOf(mentions);
  }
}
