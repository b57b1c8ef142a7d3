package dev.tintype.reaction;

import dev.tintype.platform.runtime.Settings;
import java.time.Duration;

/**
 * The reaction service's settings.
 *
 * @param collections how many collections one account may have
 * @param collectionLength how many posts may be in one
 * @param removing how often what hangs on deleted posts is removed
 * @param reconciling how often counts are compared with what they count
 */
public record ReactionConfiguration(
    int collections, int collectionLength, Duration removing, Duration reconciling) {

  public ReactionConfiguration {
    if (collections < 0 || collectionLength < 1) {
      throw new IllegalArgumentException("reaction.collections or their length is too small");
    }
  }

  public static ReactionConfiguration from(Settings settings) {
    return new ReactionConfiguration(
        Math.toIntExact(
            settings.number(
                "reaction.collections", 100, "How many collections one account may have.")),
        Math.toIntExact(
            settings.number(
                "reaction.collection-length", 100, "How many posts may be in one collection.")),
        settings.duration(
            "reaction.removing",
            Duration.ofMinutes(1),
            "How often likes and saves of deleted posts and comments are removed."),
        settings.duration(
            "reaction.reconciling",
            Duration.ofHours(24),
            "How often counts of likes are compared with the likes."));
  }
}
