package dev.tintype.notification.storage;

import dev.tintype.notification.api.NotificationPolicy;
import dev.tintype.notification.api.NotificationPolicy.Treatment;
import dev.tintype.platform.messages.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What there is to know of each account that is told something. */
public final class InboxesTable {

  /**
   * One account.
   *
   * @param erased it is gone, and nothing is kept for it or of it any more
   */
  public record Inbox(AccountId account, boolean erased, NotificationPolicy policy) {}

  /**
   * The accounts, by id, kept from changing until the transaction ends. Those that are not there
   * are put in, since what isn't there can't be locked. All take locks in the same order.
   */
  public Map<AccountId, Inbox> lock(Handle handle, Collection<AccountId> accounts) {
    var sorted = accounts.stream().distinct().sorted().toList();
    if (sorted.isEmpty()) {
      return Map.of();
    }
    handle
        .createUpdate(
            """
            insert into inbox (account)
            select account from unnest(:accounts) as wanted (account)
            where not exists (select from inbox i where i.account = wanted.account)
            order by account
            on conflict do nothing
            """)
        .bind("accounts", sorted)
        .execute();
    return handle
        .createQuery(
            "select * from inbox where account = any(:accounts) order by account for update")
        .bind("accounts", sorted)
        .map(InboxesTable::inbox)
        .stream()
        .collect(Collectors.toMap(Inbox::account, Function.identity()));
  }

  public NotificationPolicy policy(Handle handle, AccountId account) {
    return handle
        .createQuery("select * from inbox where account = :account")
        .bind("account", account)
        .map(InboxesTable::inbox)
        .findOne()
        .map(Inbox::policy)
        .orElse(NotificationPolicy.INITIAL);
  }

  /** The account's row must be locked, and so be there. */
  public void setPolicy(Handle handle, AccountId account, NotificationPolicy policy) {
    handle
        .createUpdate(
            """
            update inbox set from_not_followed = :notFollowed, from_not_followers = :notFollowers,
              from_new = :new, from_private = :private, from_limited = :limited
            where account = :account
            """)
        .bind("account", account)
        .bind("notFollowed", policy.fromNotFollowed())
        .bind("notFollowers", policy.fromNotFollowers())
        .bind("new", policy.fromNew())
        .bind("private", policy.fromPrivate())
        .bind("limited", policy.fromLimited())
        .execute();
  }

  /** The account's row must be locked, and so be there. */
  public void markErased(Handle handle, AccountId account) {
    setPolicy(handle, account, NotificationPolicy.INITIAL);
    handle
        .createUpdate("update inbox set erased = true where account = :account")
        .bind("account", account)
        .execute();
  }

  /** The next accounts in the order of their ids. */
  public List<AccountId> after(Handle handle, long after, int limit) {
    return handle
        .createQuery(
            "select account from inbox where account > :after order by account limit :limit")
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(AccountId.class)
        .list();
  }

  private static Inbox inbox(ResultSet row, StatementContext context) throws SQLException {
    var policy =
        new NotificationPolicy(
            treatment(row, "from_not_followed"),
            treatment(row, "from_not_followers"),
            treatment(row, "from_new"),
            treatment(row, "from_private"),
            treatment(row, "from_limited"));
    return new Inbox(new AccountId(row.getLong("account")), row.getBoolean("erased"), policy);
  }

  private static Treatment treatment(ResultSet row, String column) throws SQLException {
    return Treatment.valueOf(row.getString(column));
  }
}
