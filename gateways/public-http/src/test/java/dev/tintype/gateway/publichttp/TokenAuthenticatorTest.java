package dev.tintype.gateway.publichttp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.gateway.presentation.SharedSessions;
import dev.tintype.gateway.presentation.TokenAuthenticator;
import dev.tintype.identity.api.AccountState;
import dev.tintype.identity.api.IdentityQuery.SessionByToken;
import dev.tintype.identity.api.IdentitySignal;
import dev.tintype.identity.api.IdentitySignal.SessionsOver;
import dev.tintype.identity.api.Session;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messages.SessionId;
import dev.tintype.platform.messaging.InProcessBroadcast;
import dev.tintype.platform.messaging.Live;
import dev.tintype.platform.runtime.SharedCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class TokenAuthenticatorTest {
  private final Set<String> good = ConcurrentHashMap.newKeySet();
  private final TestBus bus =
      new TestBus()
          .answer(
              SessionByToken.class,
              (caller, query) -> {
                if (good.contains(query.token().text())) {
                  return new Session(
                      new SessionId(1),
                      new AccountId(2),
                      "mira",
                      AccountState.ACTIVE,
                      false,
                      null,
                      List.of("read"));
                }
                throw new RefusedException(new Refusal.NotAuthenticated());
              });
  private final InProcessBroadcast broadcast = new InProcessBroadcast();
  private final TokenAuthenticator here =
      new TokenAuthenticator(bus, broadcast, new SharedSessions(SharedCache.NOTHING));
  private final TokenAuthenticator elsewhere =
      new TokenAuthenticator(bus, broadcast, new SharedSessions(SharedCache.NOTHING));

  @Test
  void aTokenIsAskedForOnce() {
    good.add("one");
    assertThat(here.session("one", "")).isPresent();
    assertThat(here.session("one", "")).isPresent();
    assertThat(bus.calls).hasValue(1);
  }

  @Test
  void aTokenThatIsForgottenHereIsForgottenElsewhere() {
    good.addAll(Set.of("one", "other"));
    assertThat(elsewhere.session("one", "")).isPresent();
    assertThat(elsewhere.session("other", "")).isPresent();
    good.clear();
    assertThat(elsewhere.session("one", "")).isPresent();

    here.forget("one");
    assertThat(elsewhere.session("one", "")).isEmpty();
    assertThat(elsewhere.session("other", "")).isPresent();

    here.forgetAll();
    assertThat(elsewhere.session("other", "")).isEmpty();
  }

  @Test
  void whatIdentityEndsIsAskedForAnewBeforeAnybodyIsTold() {
    good.add("one");
    assertThat(here.session("one", "")).isPresent();
    var told = new ArrayList<Boolean>();
    here.onSessionsOver(account -> told.add(here.session("one", "").isPresent()));
    good.clear();
    var live = new Live(broadcast);
    live.toTopic(IdentitySignal.TOPIC, new SessionsOver(new AccountId(3)));
    live.toTopic(IdentitySignal.TOPIC, new SessionsOver(new AccountId(2)));
    assertThat(told).containsExactly(true, false);
  }
}
