package dev.tintype.identity.command;

import dev.tintype.identity.domain.Throttling;
import dev.tintype.identity.domain.Tokens;
import dev.tintype.identity.storage.ThrottlesTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Slows down guessing. An attempt is counted before it is made, so that many at once gain nothing,
 * and taken back when it was right.
 */
public final class Throttle {

  /** Whose attempts are counted together. */
  record Subject(Throttling kind, String name) {
    private byte[] hash() {
      return Tokens.sha256(name);
    }
  }

  private final Database database;
  private final IdentityMetrics metrics;
  private final Clock clock;
  private final ThrottlesTable throttles = new ThrottlesTable();

  public Throttle(Database database, IdentityMetrics metrics, Clock clock) {
    this.database = database;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Counts an attempt for each subject, always given in the same order of kinds.
   *
   * @throws RefusedException {@link Refusal.TooMany} while one of them is blocked
   */
  void count(List<Subject> subjects) {
    Optional<Duration> wait = database.transact(tx -> countAll(tx.handle(), subjects));
    wait.ifPresent(time -> {
      metrics.throttled();
      throw new RefusedException(
          new Refusal.TooMany((int) Math.max(1, time.plusMillis(999).toSeconds())));
    });
  }

  /** Takes the attempts back and forgets earlier ones of the first subject: it was its owner. */
  void forgive(Transaction tx, List<Subject> subjects) {
    Subject own = subjects.getFirst();
    throttles.forget(tx.handle(), own.kind().name(), own.hash());
    for (Subject subject : subjects.subList(1, subjects.size())) {
      throttles.uncount(tx.handle(), subject.kind().name(), subject.hash(), clock.instant());
    }
  }

  private Optional<Duration> countAll(Handle handle, List<Subject> subjects) {
    Optional<Duration> longest = Optional.empty();
    for (Subject subject : subjects) {
      Optional<Duration> wait = countOne(handle, subject);
      if (wait.isPresent() && (longest.isEmpty() || wait.get().compareTo(longest.get()) > 0)) {
        longest = wait;
      }
    }
    return longest;
  }

  private Optional<Duration> countOne(Handle handle, Subject subject) {
    Instant now = clock.instant();
    String kind = subject.kind().name();
    byte[] hash = subject.hash();
    Optional<Integer> attempts = throttles.count(handle, kind, hash, now, subject.kind().memory());
    if (attempts.isEmpty()) {
      return Optional.of(Duration.between(now, throttles.blockedUntil(handle, kind, hash)));
    }
    Duration delay = subject.kind().delayAfter(attempts.get());
    if (!delay.isZero()) {
      throttles.block(handle, kind, hash, now.plus(delay));
    }
    return Optional.empty();
  }
}
