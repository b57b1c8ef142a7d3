package dev.tintype.relationship.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.relationship.domain.FollowTerms;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who waits to be let in as a follower. */
public final class FollowRequestsTable {

  /** One request. */
  public record FollowRequest(AccountId requester, AccountId account) {}

  /** Adds a request; of one that is there already the terms are replaced, and it is false. */
  public boolean insert(Handle handle, FollowRequest request, long id, FollowTerms terms) {
    RelationsTable.changed(request.requester(), request.account());
    return handle
        .createQuery(
            """
            INSERT INTO follow_request (requester, account, id, show_reblogs, notifying)
            VALUES (:requester, :account, :id, :showReblogs, :notifying)
            ON CONFLICT (requester, account) DO UPDATE
            SET show_reblogs = excluded.show_reblogs, notifying = excluded.notifying
            RETURNING id = :id
            """)
        .bind("requester", request.requester().value())
        .bind("account", request.account().value())
        .bind("id", id)
        .bind("showReblogs", terms.showReblogs())
        .bind("notifying", terms.notifying())
        .mapTo(Boolean.class)
        .one();
  }

  public Optional<FollowTerms> terms(Handle handle, FollowRequest request) {
    return handle
        .createQuery(
            """
            SELECT show_reblogs, notifying
            FROM follow_request
            WHERE requester = :requester AND account = :account
            """)
        .bind("requester", request.requester().value())
        .bind("account", request.account().value())
        .map((row, context) -> new FollowTerms(row.getBoolean(1), row.getBoolean(2)))
        .findOne();
  }

  /** Takes the request away; its terms, or empty when there was none. */
  public Optional<FollowTerms> take(Handle handle, FollowRequest request) {
    RelationsTable.changed(request.requester(), request.account());
    return handle
        .createQuery(
            """
            DELETE FROM follow_request
            WHERE requester = :requester AND account = :account
            RETURNING show_reblogs, notifying
            """)
        .bind("requester", request.requester().value())
        .bind("account", request.account().value())
        .map((row, context) -> new FollowTerms(row.getBoolean(1), row.getBoolean(2)))
        .findOne();
  }

  /** Some of those who wait for an account, those first who asked first. */
  public List<FollowRequest> oldestFor(Handle handle, AccountId account, int limit) {
    return handle
        .createQuery(
            """
            SELECT requester, account
            FROM follow_request
            WHERE account = :account
            ORDER BY id
            LIMIT :limit
            """)
        .bind("account", account.value())
        .bind("limit", limit)
        .map((row, context) -> request(row))
        .list();
  }

  /** Some requests from or to an account. */
  public List<FollowRequest> someOf(Handle handle, AccountId account, int limit) {
    return handle
        .createQuery(
            """
            (SELECT requester, account FROM follow_request WHERE requester = :account LIMIT :limit)
            UNION ALL
            (SELECT requester, account FROM follow_request WHERE account = :account LIMIT :limit)
            """)
        .bind("account", account.value())
        .bind("limit", limit)
        .map((row, context) -> request(row))
        .list();
  }

  public Page<AccountId> waitingFor(Handle handle, AccountId account, PageRequest page) {
    return Rows.page(handle, "requester", "follow_request", "account", account, page);
  }

  public long countWaitingFor(Handle handle, AccountId account) {
    return count(handle, "account", account);
  }

  /** How many the account has asked and not heard from. */
  public long countSentBy(Handle handle, AccountId requester) {
    return count(handle, "requester", requester);
  }

  private static long count(Handle handle, String column, AccountId account) {
    return handle
        .createQuery("SELECT count(*) FROM follow_request WHERE %s = :account".formatted(column))
        .bind("account", account.value())
        .mapTo(Long.class)
        .one();
  }

  private static FollowRequest request(java.sql.ResultSet row) throws java.sql.SQLException {
    return new FollowRequest(Rows.account(row, "requester"), Rows.account(row, "account"));
  }
}
