package dev.tintype.gateway.presentation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tintype.identity.api.AccountState;
import dev.tintype.identity.api.IdentityQuery.SessionByToken;
import dev.tintype.identity.api.IdentitySignal;
import dev.tintype.identity.api.IdentitySignal.SessionsOver;
import dev.tintype.identity.api.Scopes;
import dev.tintype.identity.api.Secret;
import dev.tintype.identity.api.Session;
import dev.tintype.platform.http.Authenticator;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Broadcast;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.Live;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks identity whom a token stands for, and remembers the answer for five seconds. What ends
 * sessions tells the gateways of all processes to ask anew; so long may a token still be good where
 * that is not heard. What is remembered by no gateway yet may be known by another one, see {@link
 * SharedSessions}.
 */
public final class TokenAuthenticator implements Authenticator {
  private static final Caller GATEWAY = Caller.part("gateway");
  private static final String TOPIC = "public-http.tokens";
  private static final byte[] ALL = {};

  private final Bus bus;
  private final Broadcast broadcast;
  private final SharedSessions shared;
  private final List<Consumer<AccountId>> doubts = new CopyOnWriteArrayList<>();
  private final Cache<String, Optional<Session>> sessions =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofSeconds(5)).build();

  public TokenAuthenticator(Bus bus, Broadcast broadcast, SharedSessions shared) {
    this.bus = bus;
    this.shared = shared;
    this.broadcast = broadcast;
    broadcast.subscribe(
        TOPIC,
        new Broadcast.Listener() {
          @Override
          public void heard(byte[] message) {
            if (message.length == 0) {
              shared.doubt();
              sessions.invalidateAll();
            } else {
              sessions.invalidate(new String(message, StandardCharsets.US_ASCII));
            }
          }

          @Override
          public void missed() {
            sessions.invalidateAll();
          }
        });
    new Live(broadcast)
        .listen(
            IdentitySignal.TOPIC,
            signal -> {
              if (signal instanceof SessionsOver(var account)) {
                over(account);
              }
            });
  }

  /** What is known of the account's sessions is forgotten before anybody asks again. */
  private void over(AccountId account) {
    shared.doubt();
    sessions
        .asMap()
        .values()
        .removeIf(it -> it.filter(session -> account.equals(session.account())).isPresent());
    doubts.forEach(doubt -> doubt.accept(account));
  }

  @Override
  public void onSessionsOver(Consumer<AccountId> doubt) {
    doubts.add(doubt);
  }

  /** What stands behind a token; empty when it is no good. */
  public Optional<Session> session(String token, String address) {
    if (token.isEmpty() || token.length() > 512) {
      return Optional.empty();
    }
    return sessions.get(hash(token), hash -> find(hash, token, address));
  }

  /** Asks anew next time: the token was revoked, or what it may do has changed. */
  public void forget(String token) {
    String hash = hash(token);
    shared.forget(hash);
    broadcast.publish(TOPIC, hash.getBytes(StandardCharsets.US_ASCII));
  }

  /** Asks anew for every token, after something that ends many sessions at once. */
  public void forgetAll() {
    broadcast.publish(TOPIC, ALL);
  }

  @Override
  public Optional<Authentication> byToken(String token, String address) {
    return session(token, address).filter(it -> !it.browser()).map(TokenAuthenticator::who);
  }

  @Override
  public Optional<Authentication> bySessionCookie(String cookie, String address) {
    return session(cookie, address)
        .filter(it -> it.browser() && it.state() == AccountState.ACTIVE)
        .map(TokenAuthenticator::who);
  }

  @Override
  public boolean permits(Set<String> scopes, String needed) {
    return Scopes.permit(scopes, needed);
  }

  private Optional<Session> find(String hash, String token, String address) {
    Optional<Session> known = shared.find(hash);
    if (known.isPresent()) {
      return known;
    }
    Optional<Session> session = ask(token, address);
    session.ifPresent(it -> shared.keep(hash, it));
    return session;
  }

  private Optional<Session> ask(String token, String address) {
    try {
      return Optional.of(bus.ask(GATEWAY, new SessionByToken(Secret.of(token), address)));
    } catch (RefusedException e) {
      if (e.refusal() instanceof Refusal.NotAuthenticated) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Tokens themselves are neither kept nor told to others. */
  private static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Authentication who(Session session) {
    String inactive = inactive(session.state());
    Caller caller =
        session.account() == null || inactive != null
            ? Caller.VISITOR
            : new Caller.Member(session.account(), session.id());
    Long application = session.application() == null ? null : session.application().value();
    return new Authentication(
        caller, Set.copyOf(session.scopes()), application, session.browser(), inactive);
  }

  private static @Nullable String inactive(@Nullable AccountState state) {
    return switch (state) {
      case null -> null;
      case ACTIVE -> null;
      case UNVERIFIED -> "Your login is missing a confirmed e-mail address";
      case PENDING -> "Your login is currently pending approval";
      case SUSPENDED -> "Your login is currently disabled";
      case DELETING, DELETED -> "Your login no longer exists";
    };
  }
}
