package dev.tintype.gateway.presentation.json;

import dev.tintype.content.api.TagUsage;
import java.util.List;

/** Mastodon's tag; what {@code history} counts are decimal strings, as is its day. */
public record TagJson(
    String id,
    String name,
    String url,
    List<DayJson> history,
    boolean following,
    boolean featuring) {

  /**
   * One day's use.
   *
   * @param day midnight in UTC, in seconds since 1970
   */
  public record DayJson(String day, String uses, String accounts) {}

  public static TagJson of(TagUsage usage, String origin) {
    return new TagJson(
        usage.tag().key(),
        usage.tag().key(),
        CaptionHtml.tagAddress(usage.tag().key(), origin),
        usage.days().stream().map(TagJson::day).toList(),
        false,
        false);
  }

  private static DayJson day(TagUsage.Day day) {
    return new DayJson(
        Long.toString(day.start().getEpochSecond()),
        Long.toString(day.posts()),
        Long.toString(day.authors()));
  }
}
