package dev.tintype.feed;

import dev.tintype.platform.runtime.Settings;
import java.time.Duration;

/**
 * The feed's settings.
 *
 * @param mergeAbove posts of authors with more followers are merged in at read
 * @param listLength how many posts a list has
 * @param chunk how many followers get a post in one transaction
 * @param perAuthor how many posts of one author a follow or a rebuild brings in; a follow also
 *     brings in every one since
 * @param keptFor how long a list is kept after its owner's last visit
 */
public record FeedConfiguration(
    long mergeAbove, int listLength, int chunk, int perAuthor, Duration keptFor) {

  /** The defaults. */
  public static final FeedConfiguration DEFAULT =
      new FeedConfiguration(10_000, 800, 1_000, 100, Duration.ofDays(30));

  public static FeedConfiguration from(Settings settings) {
    return new FeedConfiguration(
        settings.number(
            "feed.merge-above",
            DEFAULT.mergeAbove(),
            "Posts of authors with more followers than this are merged into home timelines when"
                + " these are read, instead of being written to each."),
        positive(
            settings.number(
                "feed.list-length", DEFAULT.listLength(), "How many posts a home timeline keeps.")),
        positive(
            settings.number(
                "feed.chunk",
                DEFAULT.chunk(),
                "How many followers get a new post in one transaction.")),
        DEFAULT.perAuthor(),
        settings.duration(
            "feed.kept-for",
            DEFAULT.keptFor(),
            "How long a home timeline is kept after its owner's last visit; it is built anew"
                + " on return."));
  }

  private static int positive(long number) {
    return (int) Math.clamp(number, 1, 100_000);
  }
}
