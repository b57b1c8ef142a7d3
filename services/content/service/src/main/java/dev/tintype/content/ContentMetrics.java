package dev.tintype.content;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What content counts. */
public final class ContentMetrics {
  private final Counter published;
  private final Counter deleted;

  public ContentMetrics(MeterRegistry meters) {
    published =
        Counter.builder("tintype_content_posts_published")
            .description("Posts published")
            .register(meters);
    deleted =
        Counter.builder("tintype_content_posts_deleted")
            .description("Posts deleted by their authors")
            .register(meters);
  }

  /** A post has come out. */
  public void published() {
    published.increment();
  }

  /** An author has deleted a post. */
  public void deleted() {
    deleted.increment();
  }
}
