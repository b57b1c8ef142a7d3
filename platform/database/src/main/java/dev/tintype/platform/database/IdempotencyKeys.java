package dev.tintype.platform.database;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Which thing a repeated request has already made: the table {@code idempotency_key} of a service,
 * with the columns {@code author}, {@code key}, {@code created_at} and one for the id of what was
 * made.
 */
public final class IdempotencyKeys {
  private static final int LONGEST = 255;

  private final String made;
  private final Duration kept;

  /**
   * @param made the column with the id of what a key has made
   * @param kept how long a key counts
   */
  public IdempotencyKeys(String made, Duration kept) {
    this.made = made;
    this.kept = kept;
  }

  /**
   * The key that a client gave, or null if it gave none.
   *
   * @throws dev.tintype.platform.messages.RefusedException if it is too long to be kept
   */
  public static @Nullable String given(@Nullable String key) {
    if (key == null || key.isBlank()) {
      return null;
    }
    if (key.length() > LONGEST || key.indexOf(0) >= 0) {
      throw Refusal.invalid("Idempotency-Key", "ERR_TOO_LONG", "is too long");
    }
    return key.strip();
  }

  /**
   * Reserves a key for something, in the transaction that makes it. Waits for another one that has
   * reserved it and hasn't ended yet.
   *
   * @return false when it is taken
   */
  public boolean reserve(Handle handle, AccountId author, String key, long id, Instant at) {
    return handle
            .createUpdate(
                """
                insert into idempotency_key (author, key, <made>, created_at)
                values (:author, :key, :id, :at)
                on conflict (author, key) do update
                  set <made> = excluded.<made>, created_at = excluded.created_at
                  where idempotency_key.created_at < :since
                """)
            .define("made", made)
            .bind("author", author.value())
            .bind("key", key)
            .bind("id", id)
            .bind("at", at)
            .bind("since", at.minus(kept))
            .execute()
        == 1;
  }

  /** The id of what a key has made, if it still counts. */
  public OptionalLong find(Handle handle, AccountId author, String key, Instant now) {
    return handle
        .createQuery(
            """
            select <made> from idempotency_key
            where author = :author and key = :key and created_at >= :since
            """)
        .define("made", made)
        .bind("author", author.value())
        .bind("key", key)
        .bind("since", now.minus(kept))
        .mapTo(Long.class)
        .findOne()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** Forgets keys that count no more, and says how many. */
  public int forgetOld(Handle handle, Instant now) {
    return handle
        .createUpdate("delete from idempotency_key where created_at < :since")
        .bind("since", now.minus(kept))
        .execute();
  }

  /** Forgets the keys of somebody whose account is erased. */
  public void forget(Handle handle, AccountId author) {
    handle
        .createUpdate("delete from idempotency_key where author = :author")
        .bind("author", author.value())
        .execute();
  }
}
