package dev.tintype.identity.command;

import dev.tintype.identity.api.Device;
import dev.tintype.identity.api.IdentityEvent.SessionsEnded;
import dev.tintype.identity.api.IdentitySignal;
import dev.tintype.identity.api.IdentitySignal.SessionsOver;
import dev.tintype.identity.api.Scopes;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.domain.Tokens;
import dev.tintype.identity.domain.UserAgents;
import dev.tintype.identity.storage.ChallengesTable;
import dev.tintype.identity.storage.SessionsTable;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ApplicationId;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.SessionId;
import dev.tintype.platform.messaging.Live;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts and ends sessions, within the transaction of what causes it. */
public final class Sessions {

  /** A new session with its token, which is not stored. */
  record Started(SessionId id, Secret token, List<String> scopes, Instant createdAt) {}

  private final IdGenerator ids;
  private final Clock clock;
  private final Live live;
  private final SessionsTable sessions = new SessionsTable();
  private final ChallengesTable challenges = new ChallengesTable();

  public Sessions(IdGenerator ids, Clock clock, Live live) {
    this.ids = ids;
    this.clock = clock;
    this.live = live;
  }

  Started startBrowser(Transaction tx, AccountId account, Device device) {
    return start(tx, account, null, Scopes.ALL, device);
  }

  /**
   * @param account null for the application's own token
   */
  Started startApp(
      Transaction tx,
      @Nullable AccountId account,
      ApplicationId application,
      List<String> scopes,
      Device device) {
    return start(tx, account, application, scopes, device);
  }

  /** Ends one session, if it is there. */
  void end(Transaction tx, SessionId id) {
    sessions.end(tx.handle(), id).ifPresent(account -> tell(tx, account, List.of(id)));
  }

  /**
   * Ends one session of the account.
   *
   * @return false when it has no such session
   */
  boolean end(Transaction tx, AccountId account, SessionId id) {
    boolean ended = sessions.end(tx.handle(), account, id);
    if (ended) {
      tell(tx, account, List.of(id));
    }
    return ended;
  }

  /**
   * Ends all sessions of the account, and the sign-ins that wait for a second factor.
   *
   * @param but one that stays; null for none
   */
  void endAll(Transaction tx, AccountId account, @Nullable SessionId but) {
    challenges.removeAll(tx.handle(), account);
    List<SessionId> ended = sessions.endAll(tx.handle(), account, but);
    if (!ended.isEmpty()) {
      tell(tx, account, ended);
    }
  }

  /** Also to those who hold connections open that the sessions have opened. */
  private void tell(Transaction tx, AccountId account, List<SessionId> ended) {
    tx.emit(new SessionsEnded(account, ended, clock.instant()));
    tx.afterCommit(() -> live.toTopic(IdentitySignal.TOPIC, new SessionsOver(account)));
  }

  private Started start(
      Transaction tx,
      @Nullable AccountId account,
      @Nullable ApplicationId application,
      List<String> scopes,
      Device device) {
    Instant now = clock.instant();
    Secret token = Tokens.next();
    SessionId id = ids.nextSession();
    String name = application == null ? UserAgents.name(device.userAgent()) : "";
    var row =
        new SessionsTable.Row(id, account, application, scopes, name, device.address(), now, now);
    sessions.insert(tx.handle(), row, Tokens.hash(token));
    return new Started(id, token, scopes, now);
  }
}
