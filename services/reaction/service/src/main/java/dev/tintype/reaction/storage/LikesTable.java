package dev.tintype.reaction.storage;

import static dev.tintype.reaction.storage.ReactionsTable.likeChanged;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.reaction.api.Reactions;
import dev.tintype.reaction.api.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Who likes what. Each change of a row appends its share of the count in the same statement. */
public final class LikesTable {

  /**
   * What has come of beginning or ending a like.
   *
   * @param changed it was not so before
   * @param gone one of those involved has been deleted, so that nothing begins
   * @param now the reactions with this change and all that was committed before
   */
  public record Outcome(boolean changed, boolean gone, Reactions now) {}

  /** Begins a like, in the one statement that a hot post takes. */
  public Outcome add(Handle handle, Reaction like, long id) {
    var outcome =
        handle
            .createQuery(
                """
                WITH found_gone AS (
                  SELECT id FROM gone WHERE id IN (:target, :post, :author, :liker)
                ), changed AS (
                  INSERT INTO liked (target, liker, id, post, author)
                  SELECT :target, :liker, :id, :post, :author
                  WHERE NOT EXISTS (SELECT FROM found_gone)
                  ON CONFLICT (target, liker) DO NOTHING
                  RETURNING target, post, author
                ), counted AS (
                  INSERT INTO like_change (target, post, author, likes)
                  SELECT target, post, author, 1 FROM changed
                )
                SELECT (SELECT count(*) FROM changed) AS changed,
                       EXISTS (SELECT FROM found_gone) AS gone,
                       %s + (SELECT count(*) FROM changed) AS likes,
                       cast(:liker AS bigint) AS last_liker,
                       true AS liked,
                       %s AS saved
                """
                    .formatted(ReactionsTable.COUNT, ReactionsTable.SAVED))
            .bind("target", like.target())
            .bind("liker", like.account())
            .bind("id", id)
            .bind("post", like.post())
            .bind("author", like.author())
            .map((row, context) -> outcome(row, like.target()))
            .one();
    return noted(outcome, like.account());
  }

  /** Ends a like. */
  public Outcome remove(Handle handle, Target target, AccountId liker, Consumer<Reaction> ended) {
    var outcome =
        handle
            .createQuery(
                """
                WITH changed AS (
                  DELETE FROM liked WHERE target = :target AND liker = :liker
                  RETURNING target, post, author
                ), counted AS (
                  INSERT INTO like_change (target, post, author, likes)
                  SELECT target, post, author, -1 FROM changed
                )
                SELECT (SELECT count(*) FROM changed) AS changed,
                       (SELECT post FROM changed) AS post,
                       (SELECT author FROM changed) AS author,
                       false AS gone,
                       %s - (SELECT count(*) FROM changed) AS likes,
                       (SELECT liker FROM liked
                        WHERE target = :target AND liker <> :liker
                        ORDER BY id DESC
                        LIMIT 1) AS last_liker,
                       false AS liked,
                       %s AS saved
                """
                    .formatted(ReactionsTable.COUNT, ReactionsTable.SAVED))
            .bind("target", target)
            .bind("liker", liker)
            .map((row, context) -> {
              var found = outcome(row, target);
              if (found.changed()) {
                ended.accept(
                    new Reaction(
                        target,
                        new PostId(row.getLong("post")),
                        new AccountId(row.getLong("author")),
                        liker));
              }
              return found;
            })
            .one();
    return noted(outcome, liker);
  }

  private static Outcome outcome(ResultSet row, Target target) throws SQLException {
    long last = row.getLong("last_liker");
    var now =
        new Reactions(
            target,
            row.getLong("likes"),
            last == 0 ? null : new AccountId(last),
            row.getBoolean("liked"),
            row.getBoolean("saved"));
    return new Outcome(row.getLong("changed") > 0, row.getBoolean("gone"), now);
  }

  private static Outcome noted(Outcome outcome, AccountId liker) {
    if (outcome.changed()) {
      likeChanged(outcome.now().target(), liker);
    }
    return outcome;
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
