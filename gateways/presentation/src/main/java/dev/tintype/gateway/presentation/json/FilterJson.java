package dev.tintype.gateway.presentation.json;

import dev.tintype.platform.http.OneOf;
import dev.tintype.relationship.api.Filter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Mastodon's filter.
 *
 * @param context where it holds: {@code home}, {@code notifications}, {@code public}, {@code
 *     thread}, {@code account}
 */
public record FilterJson(
    String id,
    String title,
    List<String> context,
    @Nullable Instant expiresAt,
    @OneOf({"warn", "hide", "blur"}) String filterAction,
    List<KeywordJson> keywords,
    List<FilterStatusJson> statuses) {

  /** Mastodon's {@code FilterKeyword}. */
  public record KeywordJson(String id, String keyword, boolean wholeWord) {

    public static KeywordJson of(Filter.Keyword keyword) {
      return new KeywordJson(Long.toString(keyword.id()), keyword.keyword(), keyword.wholeWord());
    }
  }

  /** Mastodon's {@code FilterStatus}. */
  public record FilterStatusJson(String id, String statusId) {

    public static FilterStatusJson of(Filter.Status status) {
      return new FilterStatusJson(Long.toString(status.id()), Long.toString(status.status()));
    }
  }

  public static FilterJson of(Filter filter) {
    return new FilterJson(
        Long.toString(filter.id()),
        filter.title(),
        contexts(filter),
        filter.expiresAt(),
        filter.action().name().toLowerCase(Locale.ROOT),
        filter.keywords().stream().map(KeywordJson::of).toList(),
        filter.statuses().stream().map(FilterStatusJson::of).toList());
  }

  /** Where a filter holds, in Mastodon's words. */
  public static List<String> contexts(Filter filter) {
    return filter.contexts().stream()
        .sorted()
        .map(context -> context.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
