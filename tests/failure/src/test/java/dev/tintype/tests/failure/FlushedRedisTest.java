package dev.tintype.tests.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.tests.system.Person;
import io.lettuce.core.RedisClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Redis forgets everything while people go on. */
@ExtendWith(OneTrial.class)
class FlushedRedisTest {
  private final Trial trial;

  FlushedRedisTest(Trial trial) {
    this.trial = trial;
  }

  @Test
  void nobodyIsSignedOutAndNoRequestFails() {
    var browser = trial.crowd().people().getFirst().browser();
    trial.begin();
    try (var client = RedisClient.create(trial.site().cluster().settings().get("redis.url"));
        var connection = client.connect()) {
      assertThat(connection.sync().dbsize()).as("what Redis holds").isPositive();
      connection.sync().flushall();
    }
    for (Person person : trial.crowd().people()) {
      person.get("/api/v1/accounts/verify_credentials").expect(200);
    }
    browser.get("/api/v1/accounts/verify_credentials").expect(200);
    trial.goOnAndCheck();
    assertThat(trial.crowd().troubles()).isEmpty();
  }
}
