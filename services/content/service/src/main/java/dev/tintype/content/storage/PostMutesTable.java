package dev.tintype.content.storage;

import dev.tintype.platform.database.Topic;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who doesn't want to hear of which post. */
public final class PostMutesTable {
  /** All that an account has muted. */
  public static final Topic<AccountId> MUTES = Topic.ofIds("post-mutes");

  /** Adds a mute unless it is there or the post isn't. */
  public void insert(Handle handle, AccountId account, PostId post) {
    handle
        .createUpdate(
            """
            insert into post_mute (account, post)
            select :account, id from post where id = :post
            on conflict do nothing
            """)
        .bind("account", account.value())
        .bind("post", post.value())
        .execute();
    MUTES.changed(account);
  }

  public void delete(Handle handle, AccountId account, PostId post) {
    handle
        .createUpdate("delete from post_mute where account = :account and post = :post")
        .bind("account", account.value())
        .bind("post", post.value())
        .execute();
    MUTES.changed(account);
  }

  public void deleteAll(Handle handle, AccountId account) {
    handle
        .createUpdate("delete from post_mute where account = :account")
        .bind("account", account.value())
        .execute();
    MUTES.changed(account);
  }

  /** Some of the posts that the account has muted; all, if there are no more than {@code limit}. */
  public List<PostId> some(Handle handle, AccountId account, int limit) {
    return handle
        .createQuery("select post from post_mute where account = :account limit :limit")
        .bind("account", account.value())
        .bind("limit", limit)
        .mapTo(Long.class)
        .map(PostId::new)
        .list();
  }

  /** Those of the posts that the account has muted. */
  public List<PostId> among(Handle handle, AccountId account, Collection<PostId> posts) {
    return handle
        .createQuery("select post from post_mute where account = :account and post = any(:posts)")
        .bind("account", account.value())
        .bindArray("posts", Long.class, posts.stream().map(PostId::value).toList())
        .mapTo(Long.class)
        .map(PostId::new)
        .list();
  }
}
