package dev.tintype.relationship.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.relationship.api.Familiar;
import dev.tintype.relationship.api.FollowersChunk;
import dev.tintype.relationship.domain.FollowTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who follows whom. */
public final class FollowsTable {

  /** One follow. */
  public record Follow(AccountId follower, AccountId followee) {}

  /** False when there was this follow already. */
  public boolean insert(Handle handle, Follow follow, long id, FollowTerms terms, Instant since) {
    RelationsTable.changed(follow.follower(), follow.followee());
    return handle
            .createUpdate(
                """
                INSERT INTO follow (follower, followee, id, show_reblogs, notifying, since)
                VALUES (:follower, :followee, :id, :showReblogs, :notifying, :since)
                ON CONFLICT (follower, followee) DO NOTHING
                """)
            .bind("follower", follow.follower().value())
            .bind("followee", follow.followee().value())
            .bind("id", id)
            .bind("showReblogs", terms.showReblogs())
            .bind("notifying", terms.notifying())
            .bind("since", since)
            .execute()
        == 1;
  }

  public Optional<FollowTerms> terms(Handle handle, Follow follow) {
    return handle
        .createQuery(
            """
            SELECT show_reblogs, notifying
            FROM follow
            WHERE follower = :follower AND followee = :followee
            """)
        .bind("follower", follow.follower().value())
        .bind("followee", follow.followee().value())
        .map((row, context) -> new FollowTerms(row.getBoolean(1), row.getBoolean(2)))
        .findOne();
  }

  public void update(Handle handle, Follow follow, FollowTerms terms) {
    RelationsTable.changed(follow.follower(), follow.followee());
    handle
        .createUpdate(
            """
            UPDATE follow SET show_reblogs = :showReblogs, notifying = :notifying
            WHERE follower = :follower AND followee = :followee
            """)
        .bind("follower", follow.follower().value())
        .bind("followee", follow.followee().value())
        .bind("showReblogs", terms.showReblogs())
        .bind("notifying", terms.notifying())
        .execute();
  }

  /** False when there was no such follow. */
  public boolean delete(Handle handle, Follow follow) {
    RelationsTable.changed(follow.follower(), follow.followee());
    return handle
            .createUpdate("DELETE FROM follow WHERE follower = :follower AND followee = :followee")
            .bind("follower", follow.follower().value())
            .bind("followee", follow.followee().value())
            .execute()
        == 1;
  }

  /** Some follows from or to an account. */
  public List<Follow> someOf(Handle handle, AccountId account, int limit) {
    return handle
        .createQuery(
            """
            (SELECT follower, followee FROM follow WHERE follower = :account LIMIT :limit)
            UNION ALL
            (SELECT follower, followee FROM follow WHERE followee = :account LIMIT :limit)
            """)
        .bind("account", account.value())
        .bind("limit", limit)
        .map((row, context) ->
            new Follow(Rows.account(row, "follower"), Rows.account(row, "followee")))
        .list();
  }

  public Page<AccountId> followers(Handle handle, AccountId account, PageRequest page) {
    return Rows.page(handle, "follower", "follow", "followee", account, page);
  }

  public Page<AccountId> following(Handle handle, AccountId account, PageRequest page) {
    return Rows.page(handle, "followee", "follow", "follower", account, page);
  }

  public FollowersChunk chunk(Handle handle, AccountId account, @Nullable Long after, int limit) {
    List<Rows.Listed> rows =
        handle
            .createQuery(
                """
                SELECT id, follower
                FROM follow
                WHERE followee = :account AND id > :after
                ORDER BY id
                LIMIT :limit
                """)
            .bind("account", account.value())
            .bind("after", after == null ? 0 : after)
            .bind("limit", limit)
            .map((row, context) -> new Rows.Listed(row.getLong(1), new AccountId(row.getLong(2))))
            .list();
    Long next = rows.size() < limit ? null : rows.getLast().id();
    return new FollowersChunk(rows.stream().map(Rows.Listed::account).toList(), next);
  }

  /** For each account, up to {@code each} followers of it whom the viewer follows. */
  public List<Familiar> familiar(
      Handle handle, AccountId viewer, List<AccountId> accounts, int each) {
    Map<AccountId, List<AccountId>> found = new LinkedHashMap<>();
    accounts.forEach(account -> found.put(account, new ArrayList<>()));
    handle
        .createQuery(
            """
            SELECT asked.account, familiar.follower
            FROM unnest(:accounts) AS asked (account)
            CROSS JOIN LATERAL (
              SELECT mine.followee AS follower
              FROM follow mine
              JOIN follow theirs
                ON theirs.follower = mine.followee AND theirs.followee = asked.account
              WHERE mine.follower = :viewer
              ORDER BY mine.id DESC
              LIMIT :each
            ) AS familiar
            """)
        .bindArray("accounts", Long.class, accounts.stream().map(AccountId::value).toList())
        .bind("viewer", viewer.value())
        .bind("each", each)
        .map((row, context) ->
            Map.entry(Rows.account(row, "account"), Rows.account(row, "follower")))
        .forEach(row -> found.get(row.getKey()).add(row.getValue()));
    return found.entrySet().stream()
        .map(entry -> new Familiar(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }
}
