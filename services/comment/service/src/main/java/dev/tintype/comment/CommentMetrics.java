package dev.tintype.comment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What comment counts. */
public final class CommentMetrics {
  private final Counter written;
  private final Counter deleted;

  public CommentMetrics(MeterRegistry meters) {
    written =
        Counter.builder("tintype_comment_comments_written")
            .description("Comments written")
            .register(meters);
    deleted =
        Counter.builder("tintype_comment_comments_deleted")
            .description("Comments deleted by their writers or by the posts' authors")
            .register(meters);
  }

  /** Somebody has commented. */
  public void written() {
    written.increment();
  }

  /** Somebody has deleted a comment. */
  public void deleted() {
    deleted.increment();
  }
}
