package dev.tintype.feed.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Query;
import java.util.List;

/** Reads what belongs to the caller's reading. */
public sealed interface FeedQuery<R> extends Query<R> {

  /** A page of the caller's home timeline, newest first; the cursors are post ids. */
  record HomePage(PageRequest page) implements FeedQuery<Home> {}

  /**
   * Those followed by the caller who have so many followers that their posts are told of on topics
   * of their own, see {@link FeedSignal}.
   */
  record LargeAuthors() implements FeedQuery<List<AccountId>> {}

  /** How far the caller has read; timelines without a marker are left out. */
  record GetMarkers(List<String> timelines) implements FeedQuery<List<Marker>> {
    public GetMarkers {
      timelines = List.copyOf(timelines);
    }
  }
}
