package dev.tintype.content.api;

import java.time.Instant;
import java.util.List;

/**
 * A hashtag and how it has been used of late.
 *
 * @param days the last seven days in UTC, today first; empty where usage wasn't asked for
 */
public record TagUsage(Hashtag tag, List<Day> days) {

  public TagUsage {
    days = List.copyOf(days);
  }

  /**
   * One day's public use.
   *
   * @param start midnight in UTC
   * @param posts how many posts
   * @param authors how many different people
   */
  public record Day(Instant start, long posts, long authors) {}
}
