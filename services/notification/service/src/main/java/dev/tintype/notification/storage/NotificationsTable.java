package dev.tintype.notification.storage;

import dev.tintype.notification.api.Kind;
import dev.tintype.notification.api.Notification;
import dev.tintype.notification.api.NotificationQuery.Selection;
import dev.tintype.platform.database.Topic;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.NotificationId;
import dev.tintype.platform.messages.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What accounts were told, row by row. {@link RemovalsTable} takes rows out. */
public final class NotificationsTable {
  /** What somebody has been told. */
  public static final Topic<AccountId> INBOXES = Topic.ofIds("inboxes");

  private static final String COLUMNS = "id, told_as, kind, actor, subject, at, filtered";

  /** A row to be put in. */
  public record Fresh(
      AccountId account,
      NotificationId id,
      NotificationId bundle,
      Kind kind,
      AccountId actor,
      long subject,
      long post,
      boolean filtered,
      Instant at) {

    public Notification notification() {
      return new Notification(id, bundle, kind, actor, subject == 0 ? null : subject, at, filtered);
    }
  }

  /** Puts rows in, but those whose cause has a row already; tells which it has put in. */
  public Set<NotificationId> insert(Handle handle, List<Fresh> rows) {
    INBOXES.changed(rows.stream().map(Fresh::account).toList());
    return new HashSet<>(
        handle
            .createQuery(
                """
                insert into notification
                  (account, id, told_as, kind, actor, subject, post, filtered, at)
                select * from unnest(:accounts, :ids, :bundles, :kinds, :actors, :subjects, :posts,
                  :filtered, :times)
                on conflict do nothing
                returning id
                """)
            .bind("accounts", rows.stream().map(Fresh::account).toList())
            .bind("ids", rows.stream().map(Fresh::id).toList())
            .bind("bundles", rows.stream().map(Fresh::bundle).toList())
            .bind("kinds", rows.stream().map(Fresh::kind).toList())
            .bind("actors", rows.stream().map(Fresh::actor).toList())
            .bind("subjects", rows.stream().map(Fresh::subject).toList())
            .bind("posts", rows.stream().map(Fresh::post).toList())
            .bindArray("filtered", Boolean.class, rows.stream().map(Fresh::filtered).toList())
            .bind("times", rows.stream().map(Fresh::at).toList())
            .mapTo(NotificationId.class)
            .list());
  }

  /** One row more than the page has, in its order. */
  public List<Notification> page(
      Handle handle, AccountId account, Selection selection, PageRequest page) {
    if (selection.kinds().isEmpty()) {
      return List.of();
    }
    return selection.from() == null
        ? pageByKind(handle, account, selection, page)
        : pageOf(handle, account, selection.from(), selection, page);
  }

  private static List<Notification> pageByKind(
      Handle handle, AccountId account, Selection selection, PageRequest page) {
    return paged(
            handle,
            """
            select n.* from unnest(:kinds) as k (kind), unnest(:filtered) as s (filtered),
              lateral (
                select id, told_as, kind, actor, subject, at, filtered from notification
                where account = :account and filtered = s.filtered and kind = k.kind
                  and id < :below and id > :above
                order by id %1$s limit :rows) n
            order by n.id %1$s limit :rows
            """,
            page)
        .bind("account", account)
        .bind("kinds", selection.kinds())
        .bindArray("filtered", Boolean.class, states(selection))
        .map(NotificationsTable::notification)
        .list();
  }

  /** All that one person has made another be told is little, and found by its cause. */
  private static List<Notification> pageOf(
      Handle handle, AccountId account, AccountId actor, Selection selection, PageRequest page) {
    return paged(
            handle,
            """
            select id, told_as, kind, actor, subject, at, filtered from notification
            where actor = :actor and account = :account and kind = any(:kinds)
              and filtered = any(:filtered) and id < :below and id > :above
            order by id %1$s limit :rows
            """,
            page)
        .bind("account", account)
        .bind("actor", actor)
        .bind("kinds", selection.kinds())
        .bindArray("filtered", Boolean.class, states(selection))
        .map(NotificationsTable::notification)
        .list();
  }

  /** Who is in a bundle, by their notifications; one row more than the page has. */
  public List<Notification> members(
      Handle handle, AccountId account, NotificationId bundle, PageRequest page) {
    return paged(
            handle,
            """
            select id, told_as, kind, actor, subject, at, filtered from notification
            where account = :account and told_as = :bundle and kind in ('LIKE', 'FOLLOW')
              and not filtered and id < :below and id > :above
            order by id %1$s limit :rows
            """,
            page)
        .bind("account", account)
        .bind("bundle", bundle)
        .map(NotificationsTable::notification)
        .list();
  }

  public Optional<Notification> find(Handle handle, AccountId account, NotificationId id) {
    return handle
        .createQuery(
            "select %s from notification where account = :account and id = :id".formatted(COLUMNS))
        .bind("account", account)
        .bind("id", id)
        .map(NotificationsTable::notification)
        .findOne();
  }

  /** How many there are of those kinds that are newer, counted up to a limit. */
  public long countAfter(
      Handle handle, AccountId account, Collection<Kind> kinds, long after, int limit) {
    if (kinds.isEmpty()) {
      return 0;
    }
    return handle
        .createQuery(
            """
            select count(*) from (
              select from unnest(:kinds) as k (kind),
                lateral (
                  select from notification
                  where account = :account and not filtered and kind = k.kind and id > :after
                  limit :limit) n
              limit :limit) counted
            """)
        .bind("account", account)
        .bind("kinds", List.copyOf(kinds))
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(Long.class)
        .one();
  }

  /** What is kept back of some people, the oldest first. */
  public List<Fresh> keptBack(Handle handle, AccountId account, Collection<AccountId> actors) {
    return handle
        .createQuery(
            """
            select account, id, told_as as bundle, kind, actor, subject, post, filtered, at
            from notification
            where actor = any(:actors) and account = :account and filtered order by id
            """)
        .bind("account", account)
        .bind("actors", actors)
        .mapTo(Fresh.class)
        .list();
  }

  /** Lets rows in that were kept back, into their bundles. */
  public void letIn(Handle handle, AccountId account, List<Fresh> rows) {
    INBOXES.changed(account);
    handle
        .createUpdate(
            """
            update notification n set filtered = false, told_as = b.bundle
            from unnest(:ids, :bundles) as b (id, bundle)
            where n.account = :account and n.id = b.id
            """)
        .bind("account", account)
        .bind("ids", rows.stream().map(Fresh::id).toList())
        .bind("bundles", rows.stream().map(Fresh::bundle).toList())
        .execute();
  }

  private static Query paged(Handle handle, String sql, PageRequest page) {
    return handle
        .createQuery(sql.formatted(page.ascending() ? "asc" : "desc"))
        .bind("below", page.below())
        .bind("above", page.above())
        .bind("rows", page.limit() + 1);
  }

  private static List<Boolean> states(Selection selection) {
    return selection.filtered() ? List.of(false, true) : List.of(false);
  }

  static Notification notification(ResultSet row, StatementContext context) throws SQLException {
    return new Notification(
        new NotificationId(row.getLong("id")),
        new NotificationId(row.getLong("told_as")),
        Kind.valueOf(row.getString("kind")),
        new AccountId(row.getLong("actor")),
        subject(row),
        row.getTimestamp("at").toInstant(),
        row.getBoolean("filtered"));
  }

  static @Nullable Long subject(ResultSet row) throws SQLException {
    long subject = row.getLong("subject");
    return subject == 0 ? null : subject;
  }
}
