package dev.tintype.feed.query;

import dev.tintype.feed.api.FeedQuery.GetMarkers;
import dev.tintype.feed.api.FeedQuery.HomePage;
import dev.tintype.feed.api.FeedQuery.LargeAuthors;
import dev.tintype.feed.api.Home;
import dev.tintype.feed.api.Marker;
import dev.tintype.feed.storage.FeedTables;
import dev.tintype.feed.storage.HomesTable;
import dev.tintype.feed.storage.HomesTable.HomeTop;
import dev.tintype.feed.storage.HomesTable.Reading;
import dev.tintype.feed.storage.Timelines;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messaging.Caches;
import dev.tintype.platform.messaging.Kept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads home timelines: the list, with the posts of very large authors merged in. */
public final class HomeQueries {
  private static final Duration BETWEEN_VISITS = Duration.ofDays(1);

  /** The longest first page that is kept. */
  private static final int TOP = 80;

  private final Database database;
  private final FeedTables tables;
  private final Timelines timelines;
  private final Clock clock;
  private final Kept<AccountId, Top> tops;

  /**
   * The newest of somebody's home.
   *
   * @param there the list was built, and has not been lost since
   * @param posts one more than the longest page has, if there are as many
   */
  private record Top(HomeTop state, boolean there, List<PostId> posts) {}

  public HomeQueries(
      Database database, Caches caches, FeedTables tables, Timelines timelines, Clock clock) {
    this.database = database;
    this.tables = tables;
    this.timelines = timelines;
    this.clock = clock;
    this.tops = caches.keep(HomesTable.HOMES, 32_000_000, top -> 100 + 24 * top.posts().size());
  }

  public Home homePage(Caller caller, HomePage query) {
    AccountId reader = caller.member();
    PageRequest page = query.page();
    Instant since = clock.instant().minus(BETWEEN_VISITS);
    if (page.newest() && page.limit() <= TOP) {
      Top top = tops.one(reader, this::top);
      if (!top.state().pulls()) {
        boolean visited = !top.state().visitedAt().isBefore(since);
        return home(page, top.there(), visited, first(top.posts(), page.limit() + 1));
      }
    }
    return database.read(handle -> {
      Reading reading = tables.homes().read(handle, reader, page, since);
      Optional<List<PostId>> listed = timelines.page(handle, reader, page);
      boolean there = reading.built() && listed.isPresent();
      var rows = merge(listed.orElse(List.of()), reading.pulled(), page);
      return home(page, there, reading.visitedSince(), rows);
    });
  }

  private Top top(AccountId reader) {
    return database.read(handle -> {
      HomeTop state = tables.homes().state(handle, reader);
      var listed = timelines.page(handle, reader, PageRequest.first(TOP));
      boolean there = state.built() && listed.isPresent();
      return new Top(state, there, listed.orElse(List.of()));
    });
  }

  private static Home home(PageRequest page, boolean there, boolean visited, List<PostId> rows) {
    return there
        ? new Home(Page.of(page, rows, PostId::value), !visited)
        : new Home(Page.empty(), true);
  }

  private static List<PostId> first(List<PostId> posts, int most) {
    return posts.subList(0, Math.min(posts.size(), most));
  }

  public List<AccountId> largeAuthors(Caller caller, LargeAuthors query) {
    AccountId reader = caller.member();
    return database.read(handle -> tables.follows().large(handle, reader));
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
