package dev.tintype.feed;

import dev.tintype.content.api.ContentEvent;
import dev.tintype.feed.api.FeedCommand;
import dev.tintype.feed.api.FeedEvent;
import dev.tintype.feed.api.FeedQuery;
import dev.tintype.feed.batch.DropUnreadTimelines;
import dev.tintype.feed.batch.TrimTimelines;
import dev.tintype.feed.command.HomeCommands;
import dev.tintype.feed.command.MarkerCommands;
import dev.tintype.feed.consumer.AccountErasure;
import dev.tintype.feed.consumer.FollowsKept;
import dev.tintype.feed.consumer.PostsFannedOut;
import dev.tintype.feed.query.HomeQueries;
import dev.tintype.feed.storage.FeedTables;
import dev.tintype.feed.storage.PostgresTimelines;
import dev.tintype.feed.storage.Timelines;
import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.runtime.Platform;
import dev.tintype.relationship.api.RelationshipEvent;
import java.time.Duration;

/** Home timelines, written when posts come out; and how far people have read. */
public final class FeedService implements ServiceModule {
  private final HomeCommands home;
  private final MarkerCommands markers;
  private final HomeQueries queries;
  private final PostsFannedOut posts;
  private final FollowsKept follows;
  private final AccountErasure accountErasure;
  private final TrimTimelines trim;
  private final DropUnreadTimelines dropUnread;

  /** A service that keeps its lists in its own database. */
  public FeedService(Platform platform, FeedConfiguration configuration) {
    this(platform, configuration, new PostgresTimelines());
  }

  public FeedService(Platform platform, FeedConfiguration configuration, Timelines timelines) {
    var database = platform.database();
    var clock = platform.clock();
    var tables = new FeedTables();
    var metrics = new FeedMetrics(platform.meters());
    home = new HomeCommands(platform, tables, timelines, metrics, configuration);
    markers = new MarkerCommands(database, tables, clock, platform.live());
    queries = new HomeQueries(database, platform.caches(), tables, timelines, clock);
    posts = new PostsFannedOut(tables, timelines, platform.live(), metrics, configuration.chunk());
    follows =
        new FollowsKept(tables, timelines, configuration.mergeAbove(), configuration.perAuthor());
    accountErasure = new AccountErasure(tables, timelines);
    trim = new TrimTimelines(database, tables, timelines, configuration.listLength());
    dropUnread =
        new DropUnreadTimelines(
            database, tables, timelines, metrics, clock, configuration.keptFor());
  }

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public void describe(ServiceDescription service) {
    service
        .commands(FeedCommand.class)
        .on(FeedCommand.VisitHome.class, home::visitHome)
        .on(FeedCommand.ShowOwnPost.class, home::showOwnPost)
        .on(FeedCommand.SetMarkers.class, markers::setMarkers);
    service
        .queries(FeedQuery.class)
        .on(FeedQuery.HomePage.class, queries::homePage)
        .on(FeedQuery.LargeAuthors.class, queries::largeAuthors)
        .on(FeedQuery.GetMarkers.class, queries::getMarkers);
    service
        .consumeTogether("posts", ContentEvent.class, posts::onContent)
        .consumeTogether("chunks", FeedEvent.class, posts::onFeed)
        .consume("follows", RelationshipEvent.class, follows::on)
        .consume("account-erasure", IdentityEvent.class, accountErasure::onIdentity)
        .consume("account-erasure-continued", FeedEvent.class, accountErasure::onFeed)
        .every(Duration.ofMinutes(1), "trim-timelines", trim)
        .every(Duration.ofHours(1), "drop-unread-timelines", dropUnread);
  }
}
