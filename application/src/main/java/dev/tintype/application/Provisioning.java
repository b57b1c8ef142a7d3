package dev.tintype.application;

import dev.tintype.platform.database.Databases;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.GivenSettings;
import dev.tintype.platform.runtime.SecretFile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Prepares external servers for this version: each service's database and account, and its tables.
 * Doing it again changes nothing.
 */
public final class Provisioning {
  private Provisioning() {}

  /** The services that there are. */
  public static List<String> services() {
    return List.copyOf(Roles.PARTS.keySet());
  }

  /**
   * Prepares the servers.
   *
   * @param settings with an administrator in {@code database.url}
   * @throws BadSettings when a server can't be reached or refuses, with the setting to look at
   */
  public static void run(GivenSettings settings, Path data) {
    var configuration = Configuration.from(settings, data);
    settings.refuseUnknown();
    var server = configuration.database();
    if (!server.isExternal()) {
      throw new BadSettings(
          "provision needs setting database.url, postgresql://admin:password@host:5432");
    }
    try (var started = server.start()) {
      provide(server, configuration);
    } catch (RuntimeException e) {
      throw server.explained(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void provide(DatabaseServer server, Configuration configuration) {
    var secrets = SecretFile.readOrCreate(configuration.secretFile());
    var clock = Clock.systemUTC();
    try (var databases =
        new Databases(
            server.postgres(),
            server.passwords(secrets),
            Databases.Options.DEFAULT,
            new IdGenerator(clock, 0),
            clock,
            new SimpleMeterRegistry())) {
      databases.open(services());
    }
    try (var stores = configuration.stores()) {
      stores.media(new SimpleMeterRegistry());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
