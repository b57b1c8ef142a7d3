package dev.tintype.notification.storage;

import dev.tintype.notification.api.Kind;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.NotificationId;
import dev.tintype.platform.messages.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows out of what accounts were told. The accounts' inboxes must be locked, and what comes
 * back is to be taken from the {@link BundlesTable} and from the {@link RequestsTable}.
 */
public final class RemovalsTable {

  /** A row that is gone. */
  public record Removed(
      AccountId account, NotificationId id, NotificationId bundle, Kind kind, boolean filtered) {

    /** It counted among others. */
    public boolean bundled() {
      return kind.grouped() && !filtered;
    }
  }

  /** What the actor has made an account be told about the subject by that kind of deed. */
  public List<Removed> byCause(
      Handle handle, AccountId account, AccountId actor, Collection<Kind> kinds, long subject) {
    return byCause(handle, List.of(account), actor, kinds, subject);
  }

  /** The same for several accounts. */
  public List<Removed> byCause(
      Handle handle,
      Collection<AccountId> accounts,
      AccountId actor,
      Collection<Kind> kinds,
      long subject) {
    return removed(
        handle
            .createUpdate(
                """
                delete from notification
                where actor = :actor and account = any(:accounts) and subject = :subject
                  and kind = any(:kinds)
                """)
            .bind("actor", actor)
            .bind("accounts", accounts)
            .bind("subject", subject)
            .bind("kinds", List.copyOf(kinds)));
  }

  /** That somebody wants to talk to an account. */
  public List<Removed> requestsOf(Handle handle, AccountId account, long conversation) {
    return removed(
        handle
            .createUpdate(
                """
                delete from notification
                where account = :account and filtered in (false, true)
                  and kind = 'MESSAGE_REQUEST' and subject = :conversation
                """)
            .bind("account", account)
            .bind("conversation", conversation));
  }

  /** All that two have made each other be told. */
  public List<Removed> between(Handle handle, AccountId one, AccountId other) {
    return removed(
        handle
            .createUpdate(
                """
                delete from notification
                where (actor, account) in ((:one, :other), (:other, :one))
                """)
            .bind("one", one)
            .bind("other", other));
  }

  /** Those of one account. */
  public List<Removed> byIds(Handle handle, AccountId account, Collection<NotificationId> ids) {
    return removed(
        handle
            .createUpdate("delete from notification where account = :account and id = any(:ids)")
            .bind("account", account)
            .bind("ids", ids));
  }

  /** Some of a bundle's rows. */
  public List<Removed> ofBundle(
      Handle handle, AccountId account, NotificationId bundle, int limit) {
    return removed(
        handle
            .createUpdate(
                """
                delete from notification
                where account = :account and id in (
                  select id from notification
                  where account = :account and told_as = :bundle and kind in ('LIKE', 'FOLLOW')
                    and not filtered
                  limit :limit)
                """)
            .bind("account", account)
            .bind("bundle", bundle)
            .bind("limit", limit));
  }

  /** What is kept back of some people. */
  public List<Removed> keptBack(Handle handle, AccountId account, Collection<AccountId> actors) {
    return removed(
        handle
            .createUpdate(
                """
                delete from notification
                where actor = any(:actors) and account = :account and filtered
                """)
            .bind("actors", actors)
            .bind("account", account));
  }

  /** All that an account was told, but what is kept back; bundles included. */
  public void all(Handle handle, AccountId account) {
    NotificationsTable.INBOXES.changed(account);
    handle
        .createUpdate("delete from notification where account = :account and not filtered")
        .bind("account", account)
        .execute();
    handle
        .createUpdate("delete from bundle where account = :account")
        .bind("account", account)
        .execute();
  }

  /** The accounts that were told something about a post, or one comment on it; some at a time. */
  public List<AccountId> toldOf(Handle handle, PostId post, @Nullable Long comment, int limit) {
    return handle
        .createQuery(
            """
            select account from notification
            where post = :post and (:comment::bigint is null or subject = :comment)
            limit :limit
            """)
        .bind("post", post)
        .bind("comment", comment)
        .bind("limit", limit)
        .mapTo(AccountId.class)
        .list();
  }

  /** What those accounts were told about it; some at a time. */
  public List<Removed> of(
      Handle handle,
      PostId post,
      @Nullable Long comment,
      Collection<AccountId> accounts,
      int limit) {
    return removed(
        handle
            .createUpdate(
                """
                delete from notification
                where (account, id) in (
                  select account, id from notification
                  where post = :post and (:comment::bigint is null or subject = :comment)
                    and account = any(:accounts)
                  limit :limit)
                """)
            .bind("post", post)
            .bind("comment", comment)
            .bind("accounts", accounts)
            .bind("limit", limit));
  }

  /** The accounts that were told of a post or comment because the actor has written it. */
  public List<AccountId> toldOfWords(Handle handle, PostId post, long subject, AccountId actor) {
    return handle
        .createQuery(
            """
            select account from notification
            where post = :post and subject = :subject and actor = :actor and cause = 'WORDS'
            """)
        .bind("post", post)
        .bind("subject", subject)
        .bind("actor", actor)
        .mapTo(AccountId.class)
        .list();
  }

  /** The accounts that were told something of an actor; some at a time. */
  public List<AccountId> toldBy(Handle handle, AccountId actor, int limit) {
    return handle
        .createQuery("select account from notification where actor = :actor limit :limit")
        .bind("actor", actor)
        .bind("limit", limit)
        .mapTo(AccountId.class)
        .list();
  }

  /** What those accounts were told of the actor; some at a time. */
  public List<Removed> by(
      Handle handle, AccountId actor, Collection<AccountId> accounts, int limit) {
    return removed(
        handle
            .createUpdate(
                """
                delete from notification
                where (account, id) in (
                  select account, id from notification
                  where actor = :actor and account = any(:accounts) limit :limit)
                """)
            .bind("actor", actor)
            .bind("accounts", accounts)
            .bind("limit", limit));
  }

  /** Some rows of an account that is being erased; how many they were. */
  public int some(Handle handle, AccountId account, int limit) {
    NotificationsTable.INBOXES.changed(account);
    return handle
        .createUpdate(
            """
            delete from notification where account = :account and id in (
              select id from notification where account = :account limit :limit)
            """)
        .bind("account", account)
        .bind("limit", limit)
        .execute();
  }

  /** What some accounts were told before the id was made; bundles go when all of them is old. */
  public int older(Handle handle, Collection<AccountId> accounts, long before) {
    NotificationsTable.INBOXES.changed(accounts);
    return handle
        .createUpdate(
            """
            with old as (
              delete from bundle where account = any(:accounts) and newest < :before
              returning account, id),
            members as (
              delete from notification n using old
              where n.account = old.account and n.told_as = old.id
                and n.kind in ('LIKE', 'FOLLOW') and not n.filtered)
            delete from notification where account = any(:accounts) and id < :before
              and (filtered or kind not in ('LIKE', 'FOLLOW'))
            """)
        .bind("accounts", accounts)
        .bind("before", before)
        .execute();
  }

  private static List<Removed> removed(Update delete) {
    List<Removed> rows =
        delete
            .executeAndReturnGeneratedKeys("account", "id", "told_as", "kind", "filtered")
            .map(RemovalsTable::row)
            .list();
    NotificationsTable.INBOXES.changed(rows.stream().map(Removed::account).toList());
    return rows;
  }

  private static Removed row(ResultSet row, StatementContext context) throws SQLException {
    return new Removed(
        new AccountId(row.getLong("account")),
        new NotificationId(row.getLong("id")),
        new NotificationId(row.getLong("told_as")),
        Kind.valueOf(row.getString("kind")),
        row.getBoolean("filtered"));
  }
}
