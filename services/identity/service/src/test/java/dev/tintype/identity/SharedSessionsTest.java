package dev.tintype.identity;

import static dev.tintype.identity.IdentityFixture.PASSWORD;
import static dev.tintype.identity.IdentityFixture.caller;
import static dev.tintype.identity.IdentityFixture.newPerson;
import static dev.tintype.identity.IdentityFixture.session;
import static dev.tintype.identity.IdentityFixture.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.identity.IdentityFixture.Mailbox;
import dev.tintype.identity.api.IdentityCommand.EndSession;
import dev.tintype.identity.api.Session;
import dev.tintype.identity.api.SignUpMode;
import dev.tintype.platform.redis.RedisConfiguration;
import dev.tintype.platform.redis.RedisServer;
import dev.tintype.platform.redis.RedisSharedCache;
import dev.tintype.platform.testing.TestRedis;
import dev.tintype.platform.testing.TestServices;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What gateways have told each other of a session is taken back when it ends. */
class SharedSessionsTest {
  private static TestRedis redis;
  private static RedisServer server;
  private static RedisSharedCache shared;
  private static TestServices tintype;

  @BeforeAll
  static void start() {
    redis = TestRedis.start();
    server = new RedisServer(new RedisConfiguration(redis.url()), new SimpleMeterRegistry());
    shared = new RedisSharedCache(server);
    var configuration = IdentityFixture.configuration(SignUpMode.OPEN, false);
    tintype =
        TestServices.running(
            "identity",
            platform -> new IdentityService(platform, configuration, new Mailbox()::add, shared));
    tintype.start();
  }

  @AfterAll
  static void stop() {
    if (redis != null) {
      tintype.stop();
      server.close();
      redis.close();
    }
  }

  @Test
  void anEndedSessionIsTakenBackAndDoesNotReturn() {
    var person = newPerson(tintype);
    var stranger = newPerson(tintype);
    var other = session(tintype, signIn(tintype, person.username(), PASSWORD));
    tintype.settle();
    share("theirs", Session.owner(person.account()));
    share("a stranger's", Session.owner(stranger.account()));

    tintype.send(caller(tintype, person.token()), new EndSession(other.id()));
    tintype.settle();

    assertThat(shared.find("theirs")).isEmpty();
    assertThat(shared.find("a stranger's")).isPresent();
    share("theirs", Session.owner(person.account()));
    assertThat(shared.find("theirs")).isEmpty();
  }

  private static void share(String key, String owner) {
    shared.keep(key, owner, "known", Duration.ofMinutes(1));
  }
}
