package dev.tintype.platform.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.testing.TestDatabases;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OwnershipTest {
  private static final TestDatabases databases =
      new TestDatabases(
          new IdGenerator(Clock.systemUTC(), 1), Clock.systemUTC(), new SimpleMeterRegistry());
  private static PostgresDatabase town;

  @BeforeAll
  static void open() {
    town = databases.open("town");
  }

  @AfterAll
  static void drop() {
    databases.drop();
  }

  @Test
  void oneProcessOwnsAThingUntilItGivesItUp() {
    try (var first = new Ownership(town)) {
      assertThat(first.owns("the key")).isTrue();
      assertThat(first.owns("the key")).isTrue();
      try (var second = new Ownership(town)) {
        assertThat(second.owns("the key")).isFalse();
        assertThat(second.owns("another key")).isTrue();
      }
    }
    try (var third = new Ownership(town)) {
      assertThat(third.owns("the key")).isTrue();
    }
  }
}
