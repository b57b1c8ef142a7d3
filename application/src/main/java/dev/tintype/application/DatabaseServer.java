package dev.tintype.application;

import dev.tintype.platform.database.DatabaseInUseException;
import dev.tintype.platform.database.EmbeddedPostgres;
import dev.tintype.platform.database.FolderInUseException;
import dev.tintype.platform.database.OutdatedDatabaseException;
import dev.tintype.platform.database.PasswordFile;
import dev.tintype.platform.database.PasswordFolder;
import dev.tintype.platform.database.Passwords;
import dev.tintype.platform.database.PostgresServer;
import dev.tintype.platform.database.SqlState;
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
  private final String passwords;
  private @Nullable PostgresServer postgres;

  DatabaseServer(Settings settings, Path data) {
    folder = data.resolve("postgres");
    url =
        settings.text(
            "database.url",
            "",
            "An external server, postgresql://host:5432; with admin:password@ before the host,"
                + " databases and accounts are made in it too. Empty starts one.");
    passwords =
        settings.text(
            "database.passwords",
            "",
            "A folder with a file for each account of an external server, such as tintype_feed;"
                + " when empty they are derived from the installation's secret.");
  }

  /** Starts our own, or only remembers the other; closing stops what was started. */
  AutoCloseable start() {
    if (!url.isEmpty()) {
      postgres = parse(url);
      return () -> {};
    }
    var programs = folder.resolve("programs");
    var embedded = start(EmbeddedPostgres.Options.durable(programs));
    postgres = embedded.server();
    return embedded;
  }

  private EmbeddedPostgres start(EmbeddedPostgres.Options options) {
    try {
      return EmbeddedPostgres.start(folder, options);
    } catch (FolderInUseException e) {
      throw new BadSettings(
          "another Tintype is running on the data folder %s: stop it, or name another by --data"
              .formatted(folder.getParent()));
    }
  }

  /** Whether other processes can use the same server. */
  boolean isExternal() {
    return !url.isEmpty();
  }

  PostgresServer postgres() {
    return Objects.requireNonNull(postgres, "not started");
  }

  /**
   * The passwords of the services' accounts: in a file beside our own server; for another, which
   * several processes share, in files that are given, or derived from the installation's secret.
   */
  Passwords passwords(Secrets secrets) {
    if (url.isEmpty()) {
      return new PasswordFile(folder.resolve("passwords"));
    }
    return passwords.isEmpty()
        ? account -> HexFormat.of().formatHex(secrets.keyFor("database " + account))
        : new PasswordFolder(Path.of(passwords));
  }

  /** What to say when the databases could not be opened, where settings may be to blame. */
  RuntimeException explained(RuntimeException failure) {
    if (url.isEmpty()) {
      return failure;
    }
    return switch (failure) {
      case OutdatedDatabaseException outdated ->
          new BadSettings(outdated.getMessage() + ": run tintype provision with this version");
      case DatabaseInUseException _ ->
          new BadSettings(
              ("another Tintype works with the databases of setting database.url (%s): stop it, or"
                      + " give both setting redis.url or nats.url, so that they tell each other"
                      + " what they change")
                  .formatted(postgres()));
      case PasswordFolder.MissingPasswordException missing ->
          new BadSettings("setting database.passwords: " + missing.getMessage());
      default -> explainedByState(failure);
    };
  }

  private RuntimeException explainedByState(RuntimeException failure) {
    String state = SqlState.of(failure);
    if (state.equals("28P01") || state.equals("28000")) {
      return new BadSettings(
          "the server of setting database.url (%s) refuses the account or its password; look at"
                  .formatted(postgres())
              + " the URL, or at setting database.passwords and run tintype provision");
    }
    if (state.equals("3D000") || state.equals("42501")) {
      return new BadSettings(
          "the server of setting database.url (%s) lacks a service's database: run tintype provision"
              .formatted(postgres()));
    }
    if (state.startsWith("08")) {
      return new BadSettings(
          "no PostgreSQL server answers at setting database.url (%s)".formatted(postgres()));
    }
    return failure;
  }

  private static PostgresServer parse(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
    if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null) {
      throw wrong();
    }
    int port = uri.getPort() < 0 ? 5432 : uri.getPort();
    String user = uri.getUserInfo();
    if (user == null) {
      return PostgresServer.withoutAdministrator(uri.getHost(), port);
    }
    int colon = user.indexOf(':');
    if (colon < 0) {
      throw wrong();
    }
    String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
    return new PostgresServer(
        uri.getHost(),
        port,
        path.isEmpty() ? "postgres" : path,
        user.substring(0, colon),
        user.substring(colon + 1));
  }

  private static BadSettings wrong() {
    return new BadSettings(
        "setting database.url must look like postgresql://host:5432 or"
            + " postgresql://admin:password@host:5432/postgres");
  }
}
