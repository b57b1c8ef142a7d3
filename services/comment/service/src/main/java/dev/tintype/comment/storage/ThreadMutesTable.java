package dev.tintype.comment.storage;

import dev.tintype.platform.database.Topic;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who doesn't want to hear of which post and the comments on it. */
public final class ThreadMutesTable {
  /** All that an account has muted. */
  public static final Topic<AccountId> MUTES = Topic.ofIds("thread-mutes");

  /** Adds a mute; false when it was there already. */
  public boolean insert(Handle handle, AccountId account, PostId post) {
    MUTES.changed(account);
    return handle
            .createUpdate(
                """
                insert into thread_mute (account, post) values (:account, :post)
                on conflict do nothing
                """)
            .bind("account", account.value())
            .bind("post", post.value())
            .execute()
        == 1;
  }

  /** Takes a mute away; false when there was none. */
  public boolean delete(Handle handle, AccountId account, PostId post) {
    MUTES.changed(account);
    return handle
            .createUpdate("delete from thread_mute where account = :account and post = :post")
            .bind("account", account.value())
            .bind("post", post.value())
            .execute()
        == 1;
  }

  /** Forgets all that an account has muted. */
  public void deleteAll(Handle handle, AccountId account) {
    handle
        .createUpdate("delete from thread_mute where account = :account")
        .bind("account", account.value())
        .execute();
    MUTES.changed(account);
  }

  /** Forgets who has muted a post. */
  public void deleteAll(Handle handle, PostId post) {
    List<AccountId> accounts =
        handle
            .createQuery("delete from thread_mute where post = :post returning account")
            .bind("post", post.value())
            .mapTo(Long.class)
            .map(AccountId::new)
            .list();
    MUTES.changed(accounts);
  }

  /** Some of the posts that the account has muted; all, if there are no more than {@code limit}. */
  public List<PostId> some(Handle handle, AccountId account, int limit) {
    return handle
        .createQuery("select post from thread_mute where account = :account limit :limit")
        .bind("account", account.value())
        .bind("limit", limit)
        .mapTo(Long.class)
        .map(PostId::new)
        .list();
  }

  /** Those of the posts that the account has muted. */
  public List<PostId> among(Handle handle, AccountId account, Collection<PostId> posts) {
    return handle
        .createQuery("select post from thread_mute where account = :account and post = any(:posts)")
        .bind("account", account.value())
        .bindArray("posts", Long.class, posts.stream().map(PostId::value).toList())
        .mapTo(Long.class)
        .map(PostId::new)
        .list();
  }
}
