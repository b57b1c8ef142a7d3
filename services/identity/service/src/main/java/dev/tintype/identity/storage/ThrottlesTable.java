package dev.tintype.identity.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code throttle}: how often somebody has tried lately. */
public final class ThrottlesTable {

  /**
   * Counts an attempt.
   *
   * @param memory attempts are forgotten after that long without another
   * @return how many there were, with this one; empty while the subject is blocked
   */
  public Optional<Integer> count(
      Handle handle, String kind, byte[] subject, Instant now, Duration memory) {
    return handle
        .createQuery(
            """
            INSERT INTO throttle (kind, subject_hash, attempts, last_at, blocked_until)
            VALUES (:kind, :subject, 1, :now, :now)
            ON CONFLICT (kind, subject_hash) DO UPDATE SET
              attempts = CASE WHEN throttle.last_at < :forgotten THEN 1
                ELSE throttle.attempts + 1 END,
              last_at = :now
            WHERE throttle.blocked_until <= :now
            RETURNING attempts
            """)
        .bind("kind", kind)
        .bind("subject", subject)
        .bind("now", now)
        .bind("forgotten", now.minus(memory))
        .mapTo(Integer.class)
        .findOne();
  }

  public Instant blockedUntil(Handle handle, String kind, byte[] subject) {
    return handle
        .createQuery(
            """
            SELECT blocked_until FROM throttle WHERE kind = :kind AND subject_hash = :subject
            """)
        .bind("kind", kind)
        .bind("subject", subject)
        .map((row, context) -> row.getTimestamp("blocked_until").toInstant())
        .one();
  }

  public void block(Handle handle, String kind, byte[] subject, Instant until) {
    handle
        .createUpdate(
            """
            UPDATE throttle SET blocked_until = :until
            WHERE kind = :kind AND subject_hash = :subject
            """)
        .bind("until", until)
        .bind("kind", kind)
        .bind("subject", subject)
        .execute();
  }

  /** Takes one attempt back, which turned out to be a right one. */
  public void uncount(Handle handle, String kind, byte[] subject, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE throttle SET attempts = greatest(0, attempts - 1), blocked_until = :now
            WHERE kind = :kind AND subject_hash = :subject
            """)
        .bind("now", now)
        .bind("kind", kind)
        .bind("subject", subject)
        .execute();
  }

  public void forget(Handle handle, String kind, byte[] subject) {
    handle
        .createUpdate("DELETE FROM throttle WHERE kind = :kind AND subject_hash = :subject")
        .bind("kind", kind)
        .bind("subject", subject)
        .execute();
  }

  public int removeOld(Handle handle, Instant before) {
    return handle
        .createUpdate("DELETE FROM throttle WHERE last_at < :before AND blocked_until < :before")
        .bind("before", before)
        .execute();
  }
}
