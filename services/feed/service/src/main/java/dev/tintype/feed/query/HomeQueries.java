package dev.tintype.feed.query;

import dev.tintype.feed.api.FeedQuery.GetMarkers;
import dev.tintype.feed.api.FeedQuery.HomePage;
import dev.tintype.feed.api.Home;
import dev.tintype.feed.api.Marker;
import dev.tintype.feed.storage.FeedTables;
import dev.tintype.feed.storage.HomesTable.Reading;
import dev.tintype.feed.storage.Timelines;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads home timelines: the list, with the posts of very large authors merged in. */
public final class HomeQueries {
  private static final Duration BETWEEN_VISITS = Duration.ofDays(1);

  private final Database database;
  private final FeedTables tables;
  private final Timelines timelines;
  private final Clock clock;

  public HomeQueries(Database database, FeedTables tables, Timelines timelines, Clock clock) {
    this.database = database;
    this.tables = tables;
    this.timelines = timelines;
    this.clock = clock;
  }

  public Home homePage(Caller caller, HomePage query) {
    AccountId reader = caller.member();
    PageRequest page = query.page();
    Instant since = clock.instant().minus(BETWEEN_VISITS);
    Reading reading = database.read(handle -> tables.homes().read(handle, reader, page, since));
    if (!reading.built()) {
      return new Home(Page.empty(), true);
    }
    List<PostId> rows = merge(timelines.page(reader, page), reading.pulled(), page);
    return new Home(Page.of(page, rows, PostId::value), !reading.visitedSince());
  }

  public List<Marker> getMarkers(Caller caller, GetMarkers query) {
    AccountId account = caller.member();
    return database.read(handle -> tables.markers().find(handle, account, query.timelines()));
  }

  private static List<PostId> merge(List<PostId> listed, List<PostId> pulled, PageRequest page) {
    if (pulled.isEmpty()) {
      return listed;
    }
    Comparator<PostId> order =
        page.ascending() ? Comparator.naturalOrder() : Comparator.reverseOrder();
    return Stream.concat(listed.stream(), pulled.stream())
        .distinct()
        .sorted(order)
        .limit(page.limit() + 1L)
        .toList();
  }
}
