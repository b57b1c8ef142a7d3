package dev.tintype.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What the feed counts. */
public final class FeedMetrics {
  private final Counter deliveries;
  private final Counter chunks;
  private final Counter rebuilds;
  private final Counter drops;

  public FeedMetrics(MeterRegistry meters) {
    deliveries = counter(meters, "deliveries", "Posts written to home timelines");
    chunks = counter(meters, "chunks", "Chunks of followers served");
    rebuilds = counter(meters, "rebuilds", "Home timelines built anew");
    drops = counter(meters, "drops", "Home timelines dropped since nobody read them");
  }

  /** A chunk of followers has got a post. */
  public void delivered(int readers) {
    chunks.increment();
    deliveries.increment(readers);
  }

  /** A list has been built anew. */
  public void rebuilt() {
    rebuilds.increment();
  }

  /** Lists have been dropped. */
  public void dropped(int lists) {
    drops.increment(lists);
  }

  private static Counter counter(MeterRegistry meters, String name, String meaning) {
    return Counter.builder("tintype_feed_" + name).description(meaning).register(meters);
  }
}
