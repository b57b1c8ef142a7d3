package dev.tintype.notification.storage;

import dev.tintype.notification.api.NotificationRequest;
import dev.tintype.notification.storage.NotificationsTable.Fresh;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Of whom something is kept back. How much that is, is counted when somebody asks. */
public final class RequestsTable {
  private static final int MOST_COUNTED = 100;
  private static final int MOST_NOTIFICATIONS_COUNTED = 10_000;

  /** How much waits. */
  public record Waiting(long requests, long notifications) {}

  private static final String READ =
      """
      select r.id, r.actor, k.count, k.last_subject, k.first_at, k.last_at from request r,
        lateral (
          select count(*) as count, min(at) as first_at, max(at) as last_at,
            max(subject) filter (where post <> 0) as last_subject
          from notification
          where actor = r.actor and account = r.account and filtered) k
      where r.account = :account
      """;

  /** Notes of whom something is kept back now; the rows' ids become those of new requests. */
  public void add(Handle handle, List<Fresh> keptBack) {
    if (keptBack.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            """
            insert into request (account, actor, id)
            select * from unnest(:accounts, :actors, :ids) on conflict (account, actor) do nothing
            """)
        .bind("accounts", keptBack.stream().map(Fresh::account).toList())
        .bind("actors", keptBack.stream().map(Fresh::actor).toList())
        .bind("ids", keptBack.stream().map(Fresh::id).toList())
        .execute();
  }

  public List<NotificationRequest> page(Handle handle, AccountId account, PageRequest page) {
    return handle
        .createQuery(
            READ
                + "and r.id < :below and r.id > :above order by r.id %s limit :rows"
                    .formatted(page.ascending() ? "asc" : "desc"))
        .bind("account", account)
        .bind("below", page.below())
        .bind("above", page.above())
        .bind("rows", page.limit() + 1)
        .map(RequestsTable::request)
        .list();
  }

  public Optional<NotificationRequest> find(Handle handle, AccountId account, long id) {
    return handle
        .createQuery(READ + "and r.id = :id")
        .bind("account", account)
        .bind("id", id)
        .map(RequestsTable::request)
        .findOne();
  }

  /** Ends requests; tells whose they were. */
  public List<AccountId> remove(Handle handle, AccountId account, Collection<Long> ids) {
    return handle
        .createQuery(
            """
            delete from request where account = :account and id = any(:ids) returning actor
            """)
        .bind("account", account)
        .bind("ids", ids)
        .mapTo(AccountId.class)
        .list();
  }

  /** Ends requests of those accounts in which nothing is kept back any more. */
  public void removeEmpty(Handle handle, Collection<AccountId> accounts) {
    if (accounts.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            """
            delete from request r where account = any(:accounts) and not exists (
              select from notification n
              where n.actor = r.actor and n.account = r.account and n.filtered)
            """)
        .bind("accounts", accounts)
        .execute();
  }

  public Waiting waiting(Handle handle, AccountId account) {
    return handle
        .createQuery(
            """
            select
              (select count(*) from (
                select from request where account = :account limit :most) r) as requests,
              (select count(*) from (
                select from notification where account = :account and filtered
                limit :mostNotifications) n) as notifications
            """)
        .bind("account", account)
        .bind("most", MOST_COUNTED)
        .bind("mostNotifications", MOST_NOTIFICATIONS_COUNTED)
        .map((row, context) -> new Waiting(row.getLong("requests"), row.getLong("notifications")))
        .one();
  }

  private static NotificationRequest request(ResultSet row, StatementContext context)
      throws SQLException {
    long id = row.getLong("id");
    AccountId actor = new AccountId(row.getLong("actor"));
    long count = row.getLong("count");
    long subject = row.getLong("last_subject");
    Long lastSubject = row.wasNull() ? null : subject;
    Timestamp first = row.getTimestamp("first_at");
    Timestamp last = row.getTimestamp("last_at");
    var made = IdGenerator.timeOf(id);
    return new NotificationRequest(
        id,
        actor,
        count,
        lastSubject,
        first == null ? made : first.toInstant(),
        last == null ? made : last.toInstant());
  }
}
