package dev.tintype.reaction.storage;

import static dev.tintype.reaction.storage.ReactionsTable.saveChanged;

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

/** Who keeps what for later. */
public final class SavesTable {

  /** Begins to keep it; false when it is kept already, or one of those involved is gone. */
  public boolean add(Handle handle, Reaction save, long id) {
    boolean added =
        handle
                .createUpdate(
                    """
                    INSERT INTO saved (account, target, id, post, author)
                    SELECT :account, :target, :id, :post, :author
                    WHERE NOT EXISTS (
                      SELECT FROM gone WHERE gone.id IN (:target, :post, :author, :account)
                    )
                    ON CONFLICT (account, target) DO NOTHING
                    """)
                .bind("account", save.account())
                .bind("target", save.target())
                .bind("id", id)
                .bind("post", save.post())
                .bind("author", save.author())
                .execute()
            == 1;
    if (added) {
      saveChanged(save.target(), save.account());
    }
    return added;
  }

  /** Keeps it no more; what it was, if it was kept. */
  public Optional<Reaction> remove(Handle handle, Target target, AccountId account) {
    return removed(
            handle
                .createQuery(
                    """
                    DELETE FROM saved WHERE account = :account AND target = :target
                    RETURNING target, post, author, account
                    """)
                .bind("account", account)
                .bind("target", target))
        .stream()
        .findFirst();
  }

  /** Removes some of what an account keeps. */
  public int deleteSomeOf(Handle handle, AccountId account, int limit) {
    return removed(
            handle
                .createQuery(
                    """
                    DELETE FROM saved
                    WHERE account = :account AND target IN (
                      SELECT target FROM saved WHERE account = :account ORDER BY id LIMIT :limit
                    )
                    RETURNING target, post, author, account
                    """)
                .bind("account", account)
                .bind("limit", limit))
        .size();
  }

  /** Removes some of what is kept and gone. */
  public int deleteSomeOfGone(Handle handle, int limit) {
    return removed(
            handle
                .createQuery(
                    """
                    DELETE FROM saved
                    WHERE (account, target) IN (
                      SELECT account, target FROM saved JOIN gone ON gone.id = saved.target
                      LIMIT :limit
                    )
                    RETURNING target, post, author, account
                    """)
                .bind("limit", limit))
        .size();
  }

  /** What somebody keeps, what was saved last first. */
  public Page<Target> savedBy(Handle handle, AccountId account, PageRequest page) {
    return Rows.page(handle, "target", "saved", "account", account.value(), page).map(Target::new);
  }

  private static List<Reaction> removed(Query query) {
    var removed = query.map((row, context) -> reaction(row)).list();
    removed.forEach(save -> saveChanged(save.target(), save.account()));
    return removed;
  }

  private static Reaction reaction(ResultSet row) throws SQLException {
    return new Reaction(
        new Target(row.getLong("target")),
        new PostId(row.getLong("post")),
        new AccountId(row.getLong("author")),
        new AccountId(row.getLong("account")));
  }
}
