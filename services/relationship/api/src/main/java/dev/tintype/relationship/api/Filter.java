package dev.tintype.relationship.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an account doesn't want to read, by words or one by one.
 *
 * @param contexts where it is to be kept away
 * @param expiresAt from when on it means nothing any more; null without an end
 */
public record Filter(
    long id,
    String title,
    Set<Context> contexts,
    Action action,
    @Nullable Instant expiresAt,
    List<Keyword> keywords,
    List<Status> statuses) {

  public Filter {
    contexts = Set.copyOf(contexts);
    keywords = List.copyOf(keywords);
    statuses = List.copyOf(statuses);
  }

  /** Whether its time is over. */
  public boolean isOver(Instant now) {
    return expiresAt != null && !expiresAt.isAfter(now);
  }

  /** A kind of place where statuses are read. */
  public enum Context {
    HOME,
    NOTIFICATIONS,
    PUBLIC,
    THREAD,
    ACCOUNT
  }

  /** What is done with what a filter matches. */
  public enum Action {
    /** It is shown after a warning. */
    WARN,
    /** It is not shown. */
    HIDE,
    /** Its pictures are shown blurred. */
    BLUR
  }

  /**
   * A word or phrase.
   *
   * @param wholeWord not as a part of a longer word
   */
  public record Keyword(long id, String keyword, boolean wholeWord) {}

  /** One post or comment. */
  public record Status(long id, long status) {}
}
