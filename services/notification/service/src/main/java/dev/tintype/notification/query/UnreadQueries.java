package dev.tintype.notification.query;

import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.NotificationQuery.CountUnread;
import dev.tintype.notification.api.NotificationQuery.Selection;
import dev.tintype.notification.storage.NotificationTables;
import dev.tintype.notification.storage.NotificationsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messaging.Caches;
import dev.tintype.platform.messaging.Kept;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Counts what an account has not read. Every page of everybody shows the number, so that the newest
 * notifications are kept; they tell it whenever there is as much among them as is to be counted, or
 * something that was read.
 */
public final class UnreadQueries {
  /** As many as the badge counts. */
  private static final int TOP = 100;

  private static final Selection ALL = new Selection(EnumSet.allOf(Kind.class), null, false);
  private static final Set<Kind> BUNDLED = NotificationQueries.bundled(ALL, ALL.kinds());

  private final Database database;
  private final NotificationTables tables;
  private final Kept<AccountId, Newest> newest;

  /** A notification or a group. */
  private record Entry(long newest, Kind kind) {}

  /**
   * The newest of an inbox, as far as they are kept.
   *
   * @param singles notifications of all kinds
   * @param bundles of the kinds that can be told in groups
   */
  private record Newest(List<Entry> singles, List<Entry> bundles) {}

  public UnreadQueries(Database database, Caches caches, NotificationTables tables) {
    this.database = database;
    this.tables = tables;
    this.newest =
        caches.keep(
            NotificationsTable.INBOXES,
            16_000_000,
            kept -> 100 + 40 * (kept.singles().size() + kept.bundles().size()));
  }

  public long countUnread(Caller caller, CountUnread query) {
    AccountId account = caller.member();
    int limit = Math.max(1, query.limit());
    if (query.selection().from() != null || query.selection().filtered()) {
      return database.read(handle -> countOf(handle, account, query, limit));
    }
    var bundled = NotificationQueries.bundled(query.selection(), query.grouped());
    var alone = EnumSet.noneOf(Kind.class);
    alone.addAll(query.selection().kinds());
    alone.removeAll(bundled);
    Newest kept = newest.one(account, this::read);
    long count =
        count(kept.singles(), alone, query.lastRead())
            + count(kept.bundles(), bundled, query.lastRead());
    if (count >= limit
        || reaches(kept.singles(), query.lastRead())
            && (bundled.isEmpty() || reaches(kept.bundles(), query.lastRead()))) {
      return Math.min(count, limit);
    }
    return database.read(handle ->
        Math.min(
            limit,
            tables.notifications().countAfter(handle, account, alone, query.lastRead(), limit)
                + tables.bundles().countAfter(handle, account, bundled, query.lastRead(), limit)));
  }

  /** Of one person, or with what is kept back: asked for seldom, and never in groups. */
  private long countOf(Handle handle, AccountId account, CountUnread query, int limit) {
    var after = new PageRequest(null, query.lastRead(), null, limit);
    int found = tables.notifications().page(handle, account, query.selection(), after).size();
    return Math.min(found, limit);
  }

  private Newest read(AccountId account) {
    var first = PageRequest.first(TOP - 1);
    return database.read(handle ->
        new Newest(
            tables.notifications().page(handle, account, ALL, first).stream()
                .map(row -> new Entry(row.id().value(), row.kind()))
                .toList(),
            tables.bundles().page(handle, account, BUNDLED, first).stream()
                .map(group -> new Entry(group.newest().value(), group.kind()))
                .toList()));
  }

  private static long count(List<Entry> entries, Set<Kind> kinds, long lastRead) {
    return entries.stream()
        .filter(entry -> entry.newest() > lastRead && kinds.contains(entry.kind()))
        .count();
  }

  /** All that is unread is among the entries. */
  private static boolean reaches(List<Entry> entries, long lastRead) {
    return entries.size() < TOP || entries.getLast().newest() <= lastRead;
  }
}
