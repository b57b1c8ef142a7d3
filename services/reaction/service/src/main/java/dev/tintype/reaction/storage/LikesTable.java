package dev.tintype.reaction.storage;

import static dev.tintype.reaction.storage.ReactionsTable.likeChanged;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.reaction.api.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Who likes what. Each change of a row appends its share of the count in the same statement. */
public final class LikesTable {

  /** Begins a like; false when it is there already, or one of those involved is gone. */
  public boolean add(Handle handle, Reaction like, long id) {
    boolean added =
        handle
                .createUpdate(
                    """
                    WITH added AS (
                      INSERT INTO liked (target, liker, id, post, author)
                      SELECT :target, :liker, :id, :post, :author
                      WHERE NOT EXISTS (
                        SELECT FROM gone WHERE gone.id IN (:target, :post, :author, :liker)
                      )
                      ON CONFLICT (target, liker) DO NOTHING
                      RETURNING target, post, author
                    )
                    INSERT INTO like_change (target, post, author, likes)
                    SELECT target, post, author, 1 FROM added
                    """)
                .bind("target", like.target())
                .bind("liker", like.account())
                .bind("id", id)
                .bind("post", like.post())
                .bind("author", like.author())
                .execute()
            == 1;
    if (added) {
      likeChanged(like.target(), like.account());
    }
    return added;
  }

  /** Ends a like; what it was, if it was there. */
  public Optional<Reaction> remove(Handle handle, Target target, AccountId liker) {
    return ended(
            handle
                .createQuery(ending("target = :target AND liker = :liker"))
                .bind("target", target)
                .bind("liker", liker))
        .stream()
        .findFirst();
  }

  /** Ends some likes of an account. */
  public List<Reaction> removeSomeOf(Handle handle, AccountId liker, int limit) {
    return ended(
        handle
            .createQuery(
                ending(
                    """
                    liker = :liker AND target IN (
                      SELECT target FROM liked WHERE liker = :liker ORDER BY id LIMIT :limit
                    )\
                    """))
            .bind("liker", liker)
            .bind("limit", limit));
  }

  /** Forgets some likes of what is gone, where no count is needed any more. */
  public int deleteSomeOfGone(Handle handle, int limit) {
    var deleted =
        handle
            .createQuery(
                """
                DELETE FROM liked
                WHERE (target, liker) IN (
                  SELECT target, liker FROM liked JOIN gone ON gone.id = liked.target LIMIT :limit
                )
                RETURNING target, post, author, liker
                """)
            .bind("limit", limit)
            .map((row, context) -> reaction(row))
            .list();
    deleted.forEach(like -> likeChanged(like.target(), like.account()));
    return deleted.size();
  }

  /** Who likes it, those who began last first. */
  public Page<AccountId> likers(Handle handle, Target target, PageRequest page) {
    return Rows.page(handle, "liker", "liked", "target", target.value(), page).map(AccountId::new);
  }

  /** What somebody likes, what was liked last first. */
  public Page<Target> likedBy(Handle handle, AccountId liker, PageRequest page) {
    return Rows.page(handle, "target", "liked", "liker", liker.value(), page).map(Target::new);
  }

  private static String ending(String which) {
    return """
    WITH ended AS (
      DELETE FROM liked WHERE %s
      RETURNING target, post, author, liker
    ), counted AS (
      INSERT INTO like_change (target, post, author, likes)
      SELECT target, post, author, -1 FROM ended
    )
    SELECT target, post, author, liker FROM ended
    """
        .formatted(which);
  }

  private static List<Reaction> ended(Query query) {
    var ended = query.map((row, context) -> reaction(row)).list();
    ended.forEach(like -> likeChanged(like.target(), like.account()));
    return ended;
  }

  private static Reaction reaction(ResultSet row) throws SQLException {
    return new Reaction(
        new Target(row.getLong("target")),
        new PostId(row.getLong("post")),
        new AccountId(row.getLong("author")),
        new AccountId(row.getLong("liker")));
  }
}
