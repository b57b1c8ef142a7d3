package dev.tintype.identity.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tintype.identity.api.IdentityCommand.NoteSessionUse;
import dev.tintype.identity.storage.SessionsTable;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.SessionId;
import dev.tintype.platform.messaging.Bus;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the use of sessions noted, at most once a minute for each, without anybody waiting for it: a
 * query may be answered by a replica, so that a command does the writing.
 */
public final class SessionUse {
  private static final Logger LOG = LoggerFactory.getLogger(SessionUse.class);
  private static final Duration PRECISION = Duration.ofMinutes(1);
  private static final int AT_ONCE = 4;
  private static final Caller SELF = Caller.part("identity");

  private final Bus bus;
  private final Clock clock;
  private final Semaphore slots = new Semaphore(AT_ONCE);
  private final Cache<SessionId, Boolean> noted =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(PRECISION).build();

  public SessionUse(Bus bus, Clock clock) {
    this.bus = bus;
    this.clock = clock;
  }

  void note(SessionsTable.Row session, String address) {
    boolean recent = session.lastUsedAt().plus(PRECISION).isAfter(clock.instant());
    if (recent || noted.getIfPresent(session.id()) != null || !slots.tryAcquire()) {
      return;
    }
    noted.put(session.id(), true);
    Thread.ofVirtual().name("session-use").start(() -> send(session.id(), address));
  }

  /** A use that can't be noted now is noted with the next request. */
  private void send(SessionId session, String address) {
    try {
      bus.send(SELF, new NoteSessionUse(session, address));
    } catch (RuntimeException e) {
      noted.invalidate(session);
      LOG.debug("the use of session {} was not noted", session, e);
    } finally {
      slots.release();
    }
  }
}
