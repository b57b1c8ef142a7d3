package dev.tintype.content.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which post a repeated request has already made. */
public final class IdempotencyKeysTable {

  /**
   * Reserves a key for a post, in the transaction that makes the post. Waits for another one that
   * has reserved it and hasn't ended yet.
   *
   * @param since older reservations count no more
   * @return false when it is taken
   */
  public boolean reserve(
      Handle handle, AccountId author, String key, PostId post, Instant at, Instant since) {
    return handle
            .createUpdate(
                """
                insert into idempotency_key (author, key, post, created_at)
                values (:author, :key, :post, :at)
                on conflict (author, key) do update
                  set post = excluded.post, created_at = excluded.created_at
                  where idempotency_key.created_at < :since
                """)
            .bind("author", author.value())
            .bind("key", key)
            .bind("post", post.value())
            .bind("at", at)
            .bind("since", since)
            .execute()
        == 1;
  }

  /** The post that a key has made since then. */
  public Optional<PostId> find(Handle handle, AccountId author, String key, Instant since) {
    return handle
        .createQuery(
            """
            select post from idempotency_key
            where author = :author and key = :key and created_at >= :since
            """)
        .bind("author", author.value())
        .bind("key", key)
        .bind("since", since)
        .mapTo(Long.class)
        .findOne()
        .map(PostId::new);
  }

  /** Forgets keys that count no more. */
  public int deleteBefore(Handle handle, Instant since) {
    return handle
        .createUpdate("delete from idempotency_key where created_at < :since")
        .bind("since", since)
        .execute();
  }

  public void deleteAll(Handle handle, AccountId author) {
    handle
        .createUpdate("delete from idempotency_key where author = :author")
        .bind("author", author.value())
        .execute();
  }
}
