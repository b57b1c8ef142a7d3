package dev.tintype.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.platform.localservers.LocalPostgres;
import dev.tintype.platform.localservers.Ports;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.GivenSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that could not tell each other what they change do not share databases. */
class SharedDatabasesTest {
  @TempDir static Path data;
  private static LocalPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = new LocalPostgres(data.resolve("postgres"), Ports.free(1).getFirst());
    postgres.start();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void aSecondProcessThatNobodyTellsOfChangesIsRefusedInOneLine() {
    try (var first = all()) {
      assertThat(first.port()).isPositive();
      assertThatThrownBy(SharedDatabasesTest::all)
          .isInstanceOf(BadSettings.class)
          .hasMessageContaining("database.url")
          .hasMessageContaining("redis.url or nats.url")
          .satisfies(it -> assertThat(it.getMessage().lines()).hasSize(1));
    }
    all().close();
  }

  private static Application all() {
    var server = postgres.server();
    var url =
        "postgresql://%s:%s@%s:%d/%s"
            .formatted(
                server.adminUser(),
                server.adminPassword(),
                server.host(),
                server.port(),
                server.adminDatabase());
    var sets =
        List.of("database.url=" + url, "public.port=0", "public.pages=none", "management.port=0");
    return Application.start(new GivenSettings(null, Map.of(), sets), data, Roles.ALL, false);
  }
}
