package dev.tintype.comment.storage;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.CommentId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which comment a repeated request has already made. */
public final class IdempotencyKeysTable {

  /**
   * Reserves a key for a comment, in the transaction that makes it. Waits for another one that has
   * reserved it and hasn't ended yet.
   *
   * @param since older reservations count no more
   * @return false when it is taken
   */
  public boolean reserve(
      Handle handle, AccountId author, String key, CommentId comment, Instant at, Instant since) {
    return handle
            .createUpdate(
                """
                insert into idempotency_key (author, key, comment, created_at)
                values (:author, :key, :comment, :at)
                on conflict (author, key) do update
                  set comment = excluded.comment, created_at = excluded.created_at
                  where idempotency_key.created_at < :since
                """)
            .bind("author", author.value())
            .bind("key", key)
            .bind("comment", comment.value())
            .bind("at", at)
            .bind("since", since)
            .execute()
        == 1;
  }

  /** The comment that a key has made since then. */
  public Optional<CommentId> find(Handle handle, AccountId author, String key, Instant since) {
    return handle
        .createQuery(
            """
            select comment from idempotency_key
            where author = :author and key = :key and created_at >= :since
            """)
        .bind("author", author.value())
        .bind("key", key)
        .bind("since", since)
        .mapTo(Long.class)
        .findOne()
        .map(CommentId::new);
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
