package dev.tintype.gateway.presentation;

import dev.tintype.identity.api.Session;
import dev.tintype.platform.messages.MessageJson;
import dev.tintype.platform.runtime.SharedCache;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What gateways tell each other of active accounts' sessions, for a short time. Identity takes an
 * account's back when it ends one of them.
 */
public final class SharedSessions {
  private final SharedCache shared;

  /** Until then what is found may be older than what has just ended sessions. */
  private volatile long doubtfulUntil = System.nanoTime();

  public SharedSessions(SharedCache shared) {
    this.shared = shared;
  }

  /**
   * @param hash of the token, which is not told to others itself
   */
  public Optional<Session> find(String hash) {
    return System.nanoTime() - doubtfulUntil < 0
        ? Optional.empty()
        : shared.find(key(hash)).map(SharedSessions::read);
  }

  public void keep(String hash, Session session) {
    var account = session.account();
    if (account != null && session.shareable()) {
      shared.keep(key(hash), Session.owner(account), write(session), Session.SHARED_FOR);
    }
  }

  public void forget(String hash) {
    shared.forget(key(hash));
  }

  /** Sessions have ended of which identity has yet to take back what is kept here. */
  public void doubt() {
    doubtfulUntil = System.nanoTime() + SharedCache.HELD_OFF.toNanos();
  }

  private static String key(String hash) {
    return "session:" + hash;
  }

  private static Session read(String json) {
    return MessageJson.read(json.getBytes(StandardCharsets.UTF_8), Session.class);
  }

  private static String write(Session session) {
    return new String(MessageJson.write(session), StandardCharsets.UTF_8);
  }
}
