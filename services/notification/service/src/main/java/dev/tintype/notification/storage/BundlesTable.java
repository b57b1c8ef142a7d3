package dev.tintype.notification.storage;

import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.NotificationGroup;
import dev.tintype.notification.storage.NotificationsTable.Fresh;
import dev.tintype.notification.storage.RemovalsTable.Removed;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.NotificationId;
import dev.tintype.platform.messages.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Which notifications are told as one, how many they are and when the last one came. */
public final class BundlesTable {

  /** What the notifications of a bundle have in common. */
  public record Theme(AccountId account, Kind kind, long subject) {}

  private record Open(Theme theme, NotificationId id) {}

  /** The newest bundle of each theme that began after an id was made. */
  public Map<Theme, NotificationId> open(Handle handle, Collection<Theme> themes, long since) {
    var wanted = themes.stream().distinct().toList();
    if (wanted.isEmpty()) {
      return new HashMap<>();
    }
    Map<Theme, NotificationId> open = new HashMap<>();
    handle
        .createQuery(
            """
            select t.account, t.kind, t.subject, b.id
            from unnest(:accounts, :kinds, :subjects) as t (account, kind, subject),
              lateral (
                select id from bundle
                where account = t.account and kind = t.kind and subject = t.subject and id > :since
                order by id desc limit 1) b
            """)
        .bind("accounts", wanted.stream().map(Theme::account).toList())
        .bind("kinds", wanted.stream().map(Theme::kind).toList())
        .bind("subjects", wanted.stream().map(Theme::subject).toList())
        .bind("since", since)
        .map((row, context) ->
            new Open(
                new Theme(
                    new AccountId(row.getLong("account")),
                    Kind.valueOf(row.getString("kind")),
                    row.getLong("subject")),
                new NotificationId(row.getLong("id"))))
        .forEach(one -> open.put(one.theme(), one.id()));
    return open;
  }

  /** Counts rows in that were just written, the last one of each bundle being the newest. */
  public void add(Handle handle, List<Fresh> rows) {
    Map<List<Object>, List<Fresh>> byBundle = new LinkedHashMap<>();
    rows.forEach(row ->
        byBundle
            .computeIfAbsent(List.of(row.account(), row.bundle()), _ -> new ArrayList<>())
            .add(row));
    if (byBundle.isEmpty()) {
      return;
    }
    var newest = byBundle.values().stream().map(List::getLast).toList();
    handle
        .createUpdate(
            """
            insert into bundle (account, id, kind, subject, count, newest, at)
            select * from unnest(:accounts, :ids, :kinds, :subjects, :counts, :newest, :times)
            on conflict (account, id) do update
            set count = bundle.count + excluded.count,
              at = case when excluded.newest > bundle.newest then excluded.at else bundle.at end,
              newest = greatest(bundle.newest, excluded.newest)
            """)
        .bind("accounts", newest.stream().map(Fresh::account).toList())
        .bind("ids", newest.stream().map(Fresh::bundle).toList())
        .bind("kinds", newest.stream().map(Fresh::kind).toList())
        .bind("subjects", newest.stream().map(Fresh::subject).toList())
        .bind("counts", byBundle.values().stream().map(all -> (long) all.size()).toList())
        .bind("newest", newest.stream().map(Fresh::id).toList())
        .bind("times", newest.stream().map(Fresh::at).toList())
        .execute();
  }

  /** Counts rows out that were just removed; bundles of which nothing is left go too. */
  public void subtract(Handle handle, Collection<Removed> removed) {
    Map<List<Long>, Long> counts = new HashMap<>();
    removed.stream()
        .filter(Removed::bundled)
        .forEach(row ->
            counts.merge(List.of(row.account().value(), row.bundle().value()), 1L, Long::sum));
    if (counts.isEmpty()) {
      return;
    }
    var bundles = List.copyOf(counts.keySet());
    var accounts = bundles.stream().map(List::getFirst).toList();
    var ids = bundles.stream().map(List::getLast).toList();
    handle
        .createUpdate(
            """
            update bundle b set count = b.count - r.count,
              newest = coalesce(l.id, b.newest), at = coalesce(l.at, b.at)
            from unnest(:accounts, :ids, :counts) as r (account, id, count)
            left join lateral (
              select n.id, n.at from notification n
              where n.account = r.account and n.told_as = r.id
                and n.kind in ('LIKE', 'FOLLOW') and not n.filtered
              order by n.id desc limit 1) l on true
            where b.account = r.account and b.id = r.id
            """)
        .bind("accounts", accounts)
        .bind("ids", ids)
        .bind("counts", bundles.stream().map(counts::get).toList())
        .execute();
    handle
        .createUpdate(
            """
            delete from bundle b using unnest(:accounts, :ids) as r (account, id)
            where b.account = r.account and b.id = r.id and b.count <= 0
            """)
        .bind("accounts", accounts)
        .bind("ids", ids)
        .execute();
  }

  /** One more than the page has, in its order; without actors. */
  public List<NotificationGroup> page(
      Handle handle, AccountId account, Collection<Kind> kinds, PageRequest page) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            """
            select b.* from unnest(:kinds) as k (kind),
              lateral (
                select id, kind, subject, count, newest, at from bundle
                where account = :account and kind = k.kind and newest < :below and newest > :above
                order by newest %1$s limit :rows) b
            order by b.newest %1$s limit :rows
            """
                .formatted(page.ascending() ? "asc" : "desc"))
        .bind("account", account)
        .bind("kinds", List.copyOf(kinds))
        .bind("below", page.below())
        .bind("above", page.above())
        .bind("rows", page.limit() + 1)
        .map(BundlesTable::group)
        .list();
  }

  public Optional<NotificationGroup> find(Handle handle, AccountId account, NotificationId id) {
    return handle
        .createQuery("select * from bundle where account = :account and id = :id")
        .bind("account", account)
        .bind("id", id)
        .map(BundlesTable::group)
        .findOne();
  }

  /** How many there are of those kinds with something newer, counted up to a limit. */
  public long countAfter(
      Handle handle, AccountId account, Collection<Kind> kinds, long after, int limit) {
    if (kinds.isEmpty()) {
      return 0;
    }
    return handle
        .createQuery(
            """
            select count(*) from (
              select from bundle
              where account = :account and kind = any(:kinds) and newest > :after
              limit :limit) counted
            """)
        .bind("account", account)
        .bind("kinds", List.copyOf(kinds))
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(Long.class)
        .one();
  }

  /** Those who did it last, by bundle. */
  public Map<NotificationId, List<AccountId>> actors(
      Handle handle, AccountId account, List<NotificationId> bundles) {
    if (bundles.isEmpty()) {
      return Map.of();
    }
    Map<NotificationId, List<AccountId>> actors = new HashMap<>();
    handle
        .createQuery(
            """
            select g.id, array(
              select actor from notification
              where account = :account and told_as = g.id and kind in ('LIKE', 'FOLLOW')
                and not filtered
              order by id desc limit :sample) as actors
            from unnest(:bundles) as g (id)
            """)
        .bind("account", account)
        .bind("bundles", bundles)
        .bind("sample", NotificationGroup.SAMPLE)
        .map((row, context) ->
            Map.entry(
                new NotificationId(row.getLong("id")),
                Arrays.stream((Long[]) row.getArray("actors").getArray())
                    .map(AccountId::new)
                    .toList()))
        .forEach(one -> actors.put(one.getKey(), one.getValue()));
    return actors;
  }

  private static NotificationGroup group(ResultSet row, StatementContext context)
      throws SQLException {
    return new NotificationGroup(
        new NotificationId(row.getLong("id")),
        false,
        Kind.valueOf(row.getString("kind")),
        NotificationsTable.subject(row),
        row.getLong("count"),
        new NotificationId(row.getLong("newest")),
        row.getTimestamp("at").toInstant(),
        List.of());
  }
}
