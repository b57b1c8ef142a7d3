package dev.tintype.notification.storage;

import dev.tintype.content.api.Audience;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What events have told of posts and comments: who may see and who is named, what is muted. */
public final class SubjectsTable {

  /** Keeps posts from being noted as gone until the transaction ends. Locked before inboxes. */
  public void lockShared(Handle handle, Collection<Long> posts) {
    lock(handle, "pg_advisory_xact_lock_shared", posts);
  }

  /** Waits for all who have looked whether a post is gone. Locked before inboxes. */
  public void lock(Handle handle, PostId post) {
    lock(handle, "pg_advisory_xact_lock", List.of(post.value()));
  }

  private static void lock(Handle handle, String function, Collection<Long> posts) {
    var sorted = posts.stream().filter(post -> post != 0).distinct().sorted().toList();
    if (!sorted.isEmpty()) {
      handle
          .createQuery("select count(%s(post)) from unnest(:posts) as p (post)".formatted(function))
          .bind("posts", sorted)
          .mapTo(Long.class)
          .one();
    }
  }

  /** Notes that not everybody may see a post. */
  public void restrict(Handle handle, PostId post, AccountId author, Audience audience) {
    handle
        .createUpdate(
            """
            insert into restricted_post (post, author, audience)
            values (:post, :author, :audience) on conflict do nothing
            """)
        .bind("post", post)
        .bind("author", author)
        .bind("audience", audience)
        .execute();
  }

  /**
   * Notes who is named in a post or comment, and who no longer is.
   *
   * @return those who were not named in it before
   */
  public List<AccountId> name(Handle handle, long subject, Collection<AccountId> accounts) {
    handle
        .createUpdate(
            "delete from named where subject = :subject and not account = any(:accounts::bigint[])")
        .bind("subject", subject)
        .bind("accounts", accounts)
        .execute();
    if (accounts.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            """
            insert into named (subject, account) select :subject, account
            from unnest(:accounts) as n (account)
            on conflict do nothing returning account
            """)
        .bind("subject", subject)
        .bind("accounts", accounts)
        .mapTo(AccountId.class)
        .list();
  }

  /** Who is named in a post or comment. */
  public List<AccountId> namedIn(Handle handle, long subject) {
    return handle
        .createQuery("select account from named where subject = :subject order by account")
        .bind("subject", subject)
        .mapTo(AccountId.class)
        .list();
  }

  /** Remembers for a while that something is gone, and forgets what was known of it. */
  public void markGone(Handle handle, long subject, Instant at) {
    handle
        .createUpdate(
            "insert into gone (subject, at) values (:subject, :at) on conflict do nothing")
        .bind("subject", subject)
        .bind("at", at)
        .execute();
    for (String forgotten :
        List.of("restricted_post where post", "thread_mute where post", "named where subject")) {
      handle
          .createUpdate("delete from %s = :subject".formatted(forgotten))
          .bind("subject", subject)
          .execute();
    }
  }

  public void muteThread(Handle handle, AccountId account, PostId post) {
    handle
        .createUpdate(
            """
            insert into thread_mute (account, post) values (:account, :post) on conflict do nothing
            """)
        .bind("account", account)
        .bind("post", post)
        .execute();
  }

  public void unmuteThread(Handle handle, AccountId account, PostId post) {
    handle
        .createUpdate("delete from thread_mute where account = :account and post = :post")
        .bind("account", account)
        .bind("post", post)
        .execute();
  }

  /** Forgets what has been gone since before, and who is named in what was written before. */
  public void forgetOld(Handle handle, Instant gone, long named) {
    handle.createUpdate("delete from gone where at < :gone").bind("gone", gone).execute();
    handle.createUpdate("delete from named where subject < :named").bind("named", named).execute();
  }

  public void deleteAllOf(Handle handle, AccountId account) {
    for (String gone :
        List.of(
            "thread_mute where account", "named where account", "restricted_post where author")) {
      handle
          .createUpdate("delete from %s = :account".formatted(gone))
          .bind("account", account)
          .execute();
    }
  }
}
