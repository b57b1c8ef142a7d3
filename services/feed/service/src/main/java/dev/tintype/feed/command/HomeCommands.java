package dev.tintype.feed.command;

import dev.tintype.feed.FeedConfiguration;
import dev.tintype.feed.FeedMetrics;
import dev.tintype.feed.api.FeedCommand.ShowOwnPost;
import dev.tintype.feed.api.FeedCommand.Visit;
import dev.tintype.feed.api.FeedCommand.VisitHome;
import dev.tintype.feed.api.FeedSignal.HomeGrew;
import dev.tintype.feed.storage.FeedTables;
import dev.tintype.feed.storage.HomesTable.HomeState;
import dev.tintype.feed.storage.Timelines;
import dev.tintype.feed.storage.Timelines.Entry;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Live;
import dev.tintype.platform.runtime.Platform;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Keeps the lists of people who come and read. */
public final class HomeCommands {
  private final Database database;
  private final Live live;
  private final FeedTables tables;
  private final Timelines timelines;
  private final FeedMetrics metrics;
  private final FeedConfiguration configuration;
  private final Clock clock;

  public HomeCommands(
      Platform platform,
      FeedTables tables,
      Timelines timelines,
      FeedMetrics metrics,
      FeedConfiguration configuration) {
    this.database = platform.database();
    this.live = platform.live();
    this.clock = platform.clock();
    this.tables = tables;
    this.timelines = timelines;
    this.metrics = metrics;
    this.configuration = configuration;
  }

  public Visit visitHome(Caller caller, VisitHome command) {
    return new Visit(visit(caller.member()));
  }

  public Done showOwnPost(Caller caller, ShowOwnPost command) {
    AccountId author = caller.member();
    visit(author);
    return database.transact(transaction -> {
      tables.homes().lock(transaction.handle(), author);
      refuseErased(transaction.handle(), author);
      timelines.deliver(transaction, List.of(author), new Entry(command.post(), author));
      transaction.afterCommit(
          () -> live.toAccounts(List.of(author), new HomeGrew(command.post(), author)));
      return Done.DONE;
    });
  }

  /**
   * Notes the visit and builds the list where there is none; true when it was built. The list is
   * kept from one transaction and built in the next, so that a post either finds the list kept or
   * is found by the building. Whether the account is being erased is looked at with the list's row
   * locked, so that the erasure either is seen or erases this too.
   */
  private boolean visit(AccountId reader) {
    Instant now = clock.instant();
    HomeState state =
        database.transact(transaction -> {
          var visited = tables.homes().visit(transaction.handle(), reader, now);
          refuseErased(transaction.handle(), reader);
          return visited;
        });
    return !isThere(state, reader) && build(reader);
  }

  /** Whether there is nothing to build; a list may also have been lost since it was built. */
  private boolean isThere(HomeState state, AccountId reader) {
    return state.built() && timelines.isWhole(reader);
  }

  private void refuseErased(Handle handle, AccountId account) {
    if (tables.authors().isErased(handle, account)) {
      throw Refusal.notAllowed("being_deleted", "This account is being deleted");
    }
  }

  private boolean build(AccountId reader) {
    return database.transact(transaction -> {
      var handle = transaction.handle();
      var state = tables.homes().lock(handle, reader);
      if (!state.kept() || isThere(state, reader)) {
        return false;
      }
      timelines.drop(transaction, List.of(reader));
      timelines.complete(
          transaction,
          reader,
          tables
              .recentPosts()
              .forReader(handle, reader, configuration.perAuthor(), configuration.listLength()));
      tables.homes().setBuilt(handle, reader);
      metrics.rebuilt();
      return true;
    });
  }
}
