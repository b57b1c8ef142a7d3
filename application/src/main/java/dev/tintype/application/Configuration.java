package dev.tintype.application;

import dev.tintype.gateway.publichttp.PublicHttpConfiguration;
import dev.tintype.gateway.publicwebsocket.PublicWebsocketConfiguration;
import dev.tintype.platform.messaging.delivery.RetryPlan;
import dev.tintype.platform.messaging.nats.NatsConfiguration;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.Settings;
import dev.tintype.platform.runtime.Tracing;
import java.nio.file.Files;
import java.nio.file.Path;

/** Everything that settings say, read whatever the role, so that a wrong key is always found. */
record Configuration(
    Roles roles,
    PublicHttpConfiguration publicHttp,
    PublicWebsocketConfiguration publicWebsocket,
    Management.Place management,
    Tracing.Target tracing,
    DatabaseServer database,
    Stores stores,
    NatsConfiguration nats,
    RetryPlan retries,
    Path secretFile) {

  /**
   * @param data the folder of everything that lasts
   */
  static Configuration from(Settings settings, Path data) {
    return new Configuration(
        new Roles(settings, data),
        PublicHttpConfiguration.from(settings),
        PublicWebsocketConfiguration.from(settings),
        Management.Place.from(settings),
        Tracing.Target.from(settings),
        new DatabaseServer(settings, data),
        new Stores(settings, data),
        NatsConfiguration.from(settings),
        RetryPauses.from(settings),
        secretFile(settings, data));
  }

  private static Path secretFile(Settings settings, Path data) {
    String given =
        settings.text(
            "secret-file",
            "",
            "The file of the installation's secret, the same for all of its processes; made beside"
                + " the data when empty");
    if (given.isEmpty()) {
      return data.resolve("secret.key");
    }
    Path file = Path.of(given);
    if (!Files.isReadable(file)) {
      throw new BadSettings("setting secret-file names " + file + ", which can't be read");
    }
    return file;
  }
}
