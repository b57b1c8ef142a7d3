package dev.tintype.reaction.domain;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What the service counts for those who run it. */
public final class ReactionMetrics {
  private final Counter liked;
  private final Counter unliked;
  private final Counter saved;
  private final Counter compared;
  private final Counter corrected;

  public ReactionMetrics(MeterRegistry meters) {
    liked = counter(meters, "tintype_reaction_likes", "Likes that began");
    unliked = counter(meters, "tintype_reaction_unlikes", "Likes that were taken back");
    saved = counter(meters, "tintype_reaction_saves", "Posts and comments saved");
    compared = counter(meters, "tintype_reaction_counts_compared", "Counts compared with rows");
    corrected = counter(meters, "tintype_reaction_counts_corrected", "Counts found to be wrong");
  }

  public void liked() {
    liked.increment();
  }

  public void unliked() {
    unliked.increment();
  }

  public void saved() {
    saved.increment();
  }

  /** Counts have been compared with the rows that they count. */
  public void compared(int counts) {
    compared.increment(counts);
  }

  /** A count was another than that of the rows, which must never be. */
  public void corrected() {
    corrected.increment();
  }

  private static Counter counter(MeterRegistry meters, String name, String meaning) {
    return Counter.builder(name).description(meaning).register(meters);
  }
}
