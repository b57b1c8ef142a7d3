package dev.tintype.notification.query;

import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.Notification;
import dev.tintype.notification.api.NotificationGroup;
import dev.tintype.notification.api.NotificationQuery.GroupById;
import dev.tintype.notification.api.NotificationQuery.GroupMembers;
import dev.tintype.notification.api.NotificationQuery.NotificationById;
import dev.tintype.notification.api.NotificationQuery.NotificationGroups;
import dev.tintype.notification.api.NotificationQuery.Notifications;
import dev.tintype.notification.api.NotificationQuery.Selection;
import dev.tintype.notification.storage.NotificationTables;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads what an account was told, one by one or in groups. */
public final class NotificationQueries {
  private final Database database;
  private final NotificationTables tables;

  public NotificationQueries(Database database, NotificationTables tables) {
    this.database = database;
    this.tables = tables;
  }

  public Page<Notification> notifications(Caller caller, Notifications query) {
    AccountId account = caller.member();
    var rows =
        database.read(handle ->
            tables.notifications().page(handle, account, query.selection(), query.page()));
    return Page.of(query.page(), rows, row -> row.id().value());
  }

  public Notification notificationById(Caller caller, NotificationById query) {
    AccountId account = caller.member();
    return database
        .read(handle -> tables.notifications().find(handle, account, query.notification()))
        .orElseThrow(() -> Refusal.notFound("notification"));
  }

  /** Bundles and what stands alone come each from its own index, and are merged. */
  public Page<NotificationGroup> groups(Caller caller, NotificationGroups query) {
    AccountId account = caller.member();
    var page = query.page();
    return database.read(handle -> {
      var bundled = bundled(query.selection(), query.grouped());
      var alone = without(query.selection(), bundled);
      var rows =
          Stream.concat(
                  tables.bundles().page(handle, account, bundled, page).stream(),
                  tables.notifications().page(handle, account, alone, page).stream()
                      .map(NotificationQueries::alone))
              .sorted(order(page))
              .limit(page.limit() + 1L)
              .toList();
      var cut = Page.of(page, rows, group -> group.newest().value());
      return cut.with(withActors(handle, account, cut.items()));
    });
  }

  private static Comparator<NotificationGroup> order(PageRequest page) {
    Comparator<NotificationGroup> ascending = Comparator.comparing(NotificationGroup::newest);
    return page.ascending() ? ascending : ascending.reversed();
  }

  /** Of one person there is at most one in a bundle, and what is kept back is in none. */
  static Set<Kind> bundled(Selection selection, Set<Kind> grouped) {
    return selection.from() != null || selection.filtered()
        ? Set.of()
        : selection.kinds().stream()
            .filter(kind -> kind.grouped() && grouped.contains(kind))
            .collect(Collectors.toSet());
  }

  private static Selection without(Selection selection, Set<Kind> kinds) {
    var others = new HashSet<>(selection.kinds());
    others.removeAll(kinds);
    return new Selection(others, selection.from(), selection.filtered());
  }

  private static NotificationGroup alone(Notification row) {
    return new NotificationGroup(
        row.id(), true, row.kind(), row.subject(), 1, row.id(), row.at(), List.of(row.actor()));
  }

  private List<NotificationGroup> withActors(
      Handle handle, AccountId account, List<NotificationGroup> groups) {
    var bundles =
        groups.stream().filter(group -> !group.alone()).map(NotificationGroup::group).toList();
    var actors = tables.bundles().actors(handle, account, bundles);
    return groups.stream()
        .map(group ->
            group.alone()
                ? group
                : new NotificationGroup(
                    group.group(),
                    false,
                    group.kind(),
                    group.subject(),
                    group.count(),
                    group.newest(),
                    group.at(),
                    actors.getOrDefault(group.group(), List.of())))
        .toList();
  }

  public NotificationGroup groupById(Caller caller, GroupById query) {
    AccountId account = caller.member();
    return database.read(handle ->
        tables
            .bundles()
            .find(handle, account, query.group())
            .map(group -> withActors(handle, account, List.of(group)).getFirst())
            .or(() ->
                tables
                    .notifications()
                    .find(handle, account, query.group())
                    .map(NotificationQueries::alone))
            .orElseThrow(() -> Refusal.notFound("notification")));
  }

  public Page<AccountId> groupMembers(Caller caller, GroupMembers query) {
    AccountId account = caller.member();
    return database.read(handle -> {
      var bundle = tables.bundles().find(handle, account, query.group());
      if (bundle.isEmpty()) {
        var one =
            tables
                .notifications()
                .find(handle, account, query.group())
                .orElseThrow(() -> Refusal.notFound("notification"));
        return new Page<>(List.of(one.actor()), null, one.id().value());
      }
      var rows = tables.notifications().members(handle, account, query.group(), query.page());
      return Page.of(query.page(), rows, row -> row.id().value()).map(Notification::actor);
    });
  }
}
