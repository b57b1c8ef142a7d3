package dev.tintype.content.storage;

import dev.tintype.content.api.Facet;
import dev.tintype.content.api.Hashtag;
import dev.tintype.content.api.Mention;
import java.util.List;

/** What was found in a caption, as one JSON column. */
record CaptionMarks(List<Facet> facets, List<Hashtag> hashtags, List<Mention> mentions) {
  CaptionMarks {
    facets = List.copyOf(facets);
    hashtags = List.copyOf(hashtags);
    mentions = List.copyOf(mentions);
  }
}
