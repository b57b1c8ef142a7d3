package dev.tintype.feed.command;

import dev.tintype.feed.api.FeedCommand.Position;
import dev.tintype.feed.api.FeedCommand.SetMarkers;
import dev.tintype.feed.api.FeedSignal.MarkerMoved;
import dev.tintype.feed.api.Marker;
import dev.tintype.feed.storage.FeedTables;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Live;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Notes how far people have read. */
public final class MarkerCommands {
  private static final Set<String> TIMELINES = Set.of("home", "notifications");

  private final Database database;
  private final FeedTables tables;
  private final Clock clock;
  private final Live live;

  public MarkerCommands(Database database, FeedTables tables, Clock clock, Live live) {
    this.database = database;
    this.tables = tables;
    this.clock = clock;
    this.live = live;
  }

  public List<Marker> setMarkers(Caller caller, SetMarkers command) {
    AccountId account = caller.member();
    for (Position position : command.positions()) {
      if (!TIMELINES.contains(position.timeline())) {
        throw Refusal.invalid(position.timeline(), "ERR_INVALID", "is no timeline with a marker");
      }
    }
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return database.transact(transaction -> {
      var markers = new ArrayList<Marker>();
      command.positions().stream()
          .sorted(Comparator.comparing(Position::timeline))
          .map(position ->
              tables
                  .markers()
                  .set(transaction.handle(), account, position.timeline(), position.lastRead(), at))
          .forEach(markers::add);
      transaction.afterCommit(() -> markers.forEach(marker -> tell(account, marker)));
      return markers;
    });
  }

  private void tell(AccountId account, Marker marker) {
    live.toAccounts(List.of(account), new MarkerMoved(marker.timeline(), marker.lastRead()));
  }
}
