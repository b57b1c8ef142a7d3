package dev.tintype.comment.storage;

import dev.tintype.comment.api.CommentSettings;
import dev.tintype.comment.api.Commenters;
import dev.tintype.platform.messages.AccountId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** One row for each account that has commented, or has settings, or is gone. */
public final class CommentersTable {

  /** What somebody has decided about comments on their posts. */
  public CommentSettings settings(Handle handle, AccountId account) {
    return handle
        .createQuery("select commenters, hidden_words from commenter where account = :account")
        .bind("account", account.value())
        .map((row, context) ->
            new CommentSettings(
                Commenters.valueOf(row.getString("commenters")),
                List.of((String[]) row.getArray("hidden_words").getArray())))
        .findOne()
        .orElse(CommentSettings.INITIAL);
  }

  /** Puts settings in the place of the earlier ones. */
  public void setSettings(Handle handle, AccountId account, CommentSettings settings) {
    handle
        .createUpdate(
            """
            update commenter set commenters = :commenters, hidden_words = :words
            where account = :account
            """)
        .bind("commenters", settings.commenters().name())
        .bindArray("words", String.class, settings.hiddenWords())
        .bind("account", account.value())
        .execute();
  }

  /**
   * Keeps an account from being erased until the transaction ends.
   *
   * @return false when it is being erased, or has been
   */
  public boolean hold(Handle handle, AccountId account) {
    return lock(handle, account, "key share");
  }

  /** The same, and keeps others from changing its settings. */
  public boolean lock(Handle handle, AccountId account) {
    return lock(handle, account, "no key update");
  }

  /** Lets the account write nothing more, and forgets its settings. */
  public void markErased(Handle handle, AccountId account) {
    lock(handle, account, "update");
    handle
        .createUpdate(
            """
            update commenter set erased = true, commenters = default, hidden_words = default
            where account = :account
            """)
        .bind("account", account.value())
        .execute();
  }

  private static boolean lock(Handle handle, AccountId account, String strength) {
    String sql = "select erased from commenter where account = :account for " + strength;
    var found =
        handle.createQuery(sql).bind("account", account.value()).mapTo(Boolean.class).findOne();
    if (found.isPresent()) {
      return !found.get();
    }
    handle
        .createUpdate("insert into commenter (account) values (:account) on conflict do nothing")
        .bind("account", account.value())
        .execute();
    return !handle.createQuery(sql).bind("account", account.value()).mapTo(Boolean.class).one();
  }
}
