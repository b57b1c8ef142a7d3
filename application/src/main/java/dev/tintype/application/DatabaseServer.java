package dev.tintype.application;

import dev.tintype.platform.database.EmbeddedPostgres;
import dev.tintype.platform.database.PasswordFile;
import dev.tintype.platform.database.Passwords;
import dev.tintype.platform.database.PostgresServer;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.Secrets;
import dev.tintype.platform.runtime.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL server: one of our own by default, or another by its address. */
final class DatabaseServer {
  private final Path folder;
  private final String url;
  private @Nullable PostgresServer postgres;

  DatabaseServer(Settings settings, Path data) {
    folder = data.resolve("postgres");
    url =
        settings.text(
            "database.url",
            "",
            "An external server, postgresql://admin:password@host:5432/postgres; empty starts one");
  }

  /** Starts our own, or only remembers the other; closing stops what was started. */
  AutoCloseable start() {
    if (!url.isEmpty()) {
      postgres = parse(url);
      return () -> {};
    }
    var programs = folder.resolve("programs");
    var embedded = EmbeddedPostgres.start(folder, EmbeddedPostgres.Options.durable(programs));
    postgres = embedded.server();
    return embedded;
  }

  PostgresServer postgres() {
    return Objects.requireNonNull(postgres, "not started");
  }

  /**
   * The passwords of the services' accounts: in a file beside our own server, and for another,
   * which several processes may share, derived from the installation's secret.
   */
  Passwords passwords(Secrets secrets) {
    return url.isEmpty()
        ? new PasswordFile(folder.resolve("passwords"))
        : account -> HexFormat.of().formatHex(secrets.keyFor("database " + account));
  }

  private static PostgresServer parse(String url) {
    var uri = URI.create(url);
    String user = uri.getUserInfo();
    if (uri.getHost() == null || user == null || user.indexOf(':') < 0) {
      throw new BadSettings(
          "setting database.url must look like postgresql://admin:password@host:5432/postgres");
    }
    String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
    return new PostgresServer(
        uri.getHost(),
        uri.getPort() < 0 ? 5432 : uri.getPort(),
        path.isEmpty() ? "postgres" : path,
        user.substring(0, user.indexOf(':')),
        user.substring(user.indexOf(':') + 1));
  }
}
