package dev.tintype.platform.messaging.embedded;

import dev.tintype.harbour.api.HarbourEvent;
import dev.tintype.harbour.api.HarbourEvent.ShipArrived;
import dev.tintype.platform.database.Databases;
import dev.tintype.platform.database.PasswordFile;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.database.PostgresServer;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messaging.ServiceDescription;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Handle;

/**
 * A process of its own that is killed at a chosen moment, without a chance to clean up. Arguments:
 * what to do, the server's port and password, the passwords' file, the databases' suffix.
 */
final class DoomedProcess {
  private DoomedProcess() {}

  public static void main(String[] arguments) throws Exception {
    var server =
        new PostgresServer(
            "127.0.0.1", Integer.parseInt(arguments[1]), "postgres", "postgres", arguments[2]);
    var clock = Clock.systemUTC();
    var databases =
        new Databases(
                server,
                new PasswordFile(Path.of(arguments[3])),
                new Databases.Options("test_", arguments[4], 4, Duration.ofSeconds(20)),
                new IdGenerator(clock, 2),
                clock,
                new SimpleMeterRegistry())
            .open(List.of("harbour", "town"));
    switch (arguments[0]) {
      case "commit-and-die" -> commitAndDie(databases.get("harbour"));
      case "die-in-handler" -> dieInHandler(databases);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** Dies after the commit and before anything has looked at the outbox. */
  private static void commitAndDie(PostgresDatabase harbour) {
    harbour.transact(tx -> {
      tx.emit(new ShipArrived("Aurora", 1));
      return null;
    });
    Runtime.getRuntime().halt(9);
  }

  /** Handles events until it meets the ship Doom, in whose handler it dies. */
  private static void dieInHandler(Map<String, PostgresDatabase> databases) throws Exception {
    var stream = EmbeddedStreams.create(databases, List.of(Duration.ofMillis(10)));
    stream.start(
        List.of(
            new ServiceDescription("town")
                .consume("log", HarbourEvent.class, (tx, event) -> handle(tx.handle(), event))));
    new CountDownLatch(1).await();
  }

  private static void handle(Handle handle, Event event) {
    handle
        .createUpdate("INSERT INTO effect (consumer, what) VALUES ('log', :what)")
        .bind("what", event.toString())
        .execute();
    if (event.key().equals("Doom")) {
      Runtime.getRuntime().halt(9);
    }
  }
}
