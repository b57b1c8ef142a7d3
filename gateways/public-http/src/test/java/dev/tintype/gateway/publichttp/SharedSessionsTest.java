package dev.tintype.gateway.publichttp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.identity.api.Session;
import dev.tintype.platform.objectstorage.LocalFolderStorage;
import dev.tintype.platform.objectstorage.ObjectStorage;
import dev.tintype.platform.redis.RedisConfiguration;
import dev.tintype.platform.redis.RedisServer;
import dev.tintype.platform.redis.RedisSharedCache;
import dev.tintype.platform.runtime.SharedCache;
import dev.tintype.platform.testing.TestRedis;
import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several doors that tell each other of sessions. */
class SharedSessionsTest {
  @TempDir private Path folder;
  private final TestRedis own = TestRedis.start();
  private final RedisServer redis =
      new RedisServer(new RedisConfiguration(own.url()), new SimpleMeterRegistry());
  private final SharedCache shared = new RedisSharedCache(redis);

  @AfterEach
  void stop() {
    redis.close();
    own.close();
  }

  @Test
  void whatOneDoorWasToldTheOthersKnow() {
    assertThat(askedByANewDoor("ann")).isEqualTo(1);
    assertThat(askedByANewDoor("ann")).isZero();
    assertThat(askedByANewDoor("browser")).isEqualTo(1);
  }

  @Test
  void whatIdentityTakesBackIsAskedForAgain() {
    askedByANewDoor("ann");
    shared.forgetAll(Session.owner(TestGateway.ANN));
    assertThat(askedByANewDoor("ann")).isEqualTo(1);
  }

  @Test
  void onlyActivePeopleAndNoTokensThatAreNoGoodAreShared() {
    for (String token : new String[] {"pending", "app", "nobody's"}) {
      assertThat(askedByANewDoor(token)).isEqualTo(1);
      assertThat(askedByANewDoor(token)).isEqualTo(1);
    }
  }

  @Test
  void aFlushedOrMissingRedisIsNoticedByNobody() {
    askedByANewDoor("ann");
    try (var client = RedisClient.create(own.url());
        var connection = client.connect()) {
      assertThat(connection.sync().keys("tintype:*").toString()).doesNotContain(" ann");
      connection.sync().flushall();
    }
    assertThat(askedByANewDoor("ann")).isEqualTo(1);
    assertThat(askedByANewDoor("ann")).isZero();

    own.kill();
    assertThat(askedByANewDoor("ann")).isEqualTo(1);
  }

  /** How often identity was asked when a door that has just started got a token. */
  private int askedByANewDoor(String token) {
    try (var door = new TestGateway(storage(), shared)) {
      door.get("/api/tintype/openapi.json", "Authorization", "Bearer " + token);
      return door.sessionsAsked.get();
    }
  }

  private ObjectStorage storage() {
    return new LocalFolderStorage(folder);
  }
}
