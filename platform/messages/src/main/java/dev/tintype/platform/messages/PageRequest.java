package dev.tintype.platform.messages;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted, in the terms of the Mastodon API.
 *
 * @param maxId only items older than this cursor
 * @param sinceId only items newer than this cursor, the newest first
 * @param minId only items newer than this cursor, those right after it
 * @param limit how many at the most, from 1
 */
public record PageRequest(
    @Nullable Long maxId, @Nullable Long sinceId, @Nullable Long minId, int limit) {

  public static PageRequest first(int limit) {
    return new PageRequest(null, null, null, limit);
  }

  /** The very first page is wanted. */
  public boolean newest() {
    return maxId == null && sinceId == null && minId == null;
  }

  /** Rows are to be read oldest first (the page right after {@code minId}). */
  public boolean ascending() {
    return minId != null;
  }

  /** Exclusive upper bound of the cursor. */
  public long below() {
    return maxId == null ? Long.MAX_VALUE : maxId;
  }

  /** Exclusive lower bound of the cursor. */
  public long above() {
    if (minId != null) {
      return minId;
    }
    return sinceId == null ? Long.MIN_VALUE : sinceId;
  }
}
