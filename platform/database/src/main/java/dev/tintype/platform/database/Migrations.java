package dev.tintype.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.jar.JarFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings a service's database up to date: first the platform's own tables, in the schema {@code
 * platform}, then the service's, from {@code database/<service>} on the class path.
 */
final class Migrations {
  private final String service;
  private final String fingerprint;

  Migrations(String service) {
    this.service = service;
    this.fingerprint = "migrations " + fingerprint("database/platform", "database/" + service);
  }

  /** What a database's comment says when there is nothing to do. */
  String fingerprint() {
    return fingerprint;
  }

  void run(DataSource dataSource, String database) {
    platform(dataSource).migrate();
    if (hasOwn()) {
      own(dataSource).migrate();
    }
    Jdbi.create(dataSource)
        .useHandle(handle ->
            handle.execute("COMMENT ON DATABASE \"" + database + "\" IS '" + fingerprint + "'"));
  }

  /**
   * Checks that nothing is left to do, by the account that only uses the database. One that a newer
   * version has brought further is fine: scripts only add to what older versions need.
   *
   * @throws OutdatedDatabaseException when a script has not been run yet
   */
  void check(DataSource dataSource, String database) {
    if (comment(dataSource).equals(fingerprint)) {
      return;
    }
    boolean outdated = isPending(platform(dataSource)) || (hasOwn() && isPending(own(dataSource)));
    if (outdated) {
      throw new OutdatedDatabaseException(database);
    }
  }

  private static String comment(DataSource dataSource) {
    return Jdbi.create(dataSource)
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    SELECT coalesce(shobj_description(oid, 'pg_database'), '') FROM pg_database
                    WHERE datname = current_database()
                    """)
                .mapTo(String.class)
                .one());
  }

  private static boolean isPending(Flyway scripts) {
    return scripts.info().pending().length > 0;
  }

  private boolean hasOwn() {
    return Migrations.class.getClassLoader().getResource("database/" + service) != null;
  }

  private static Flyway platform(DataSource dataSource) {
    return scripts(dataSource, "platform", "platform");
  }

  private Flyway own(DataSource dataSource) {
    return scripts(dataSource, service, "public");
  }

  private static Flyway scripts(DataSource dataSource, String folder, String schema) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:database/" + folder)
        .failOnMissingLocations(true)
        .schemas(schema)
        .table("migration_history")
        .loggers("slf4j")
        .load();
  }

  /** A digest of the names and texts of all scripts, found without Flyway since that is slow. */
  private static String fingerprint(String... folders) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (String folder : folders) {
        var scripts = new TreeMap<String, byte[]>();
        for (URL url : Collections.list(Migrations.class.getClassLoader().getResources(folder))) {
          collect(url, folder, scripts);
        }
        for (var script : scripts.entrySet()) {
          digest.update(script.getKey().getBytes(StandardCharsets.UTF_8));
          digest.update(script.getValue());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void collect(URL url, String folder, TreeMap<String, byte[]> scripts)
      throws IOException, URISyntaxException {
    if (url.openConnection() instanceof JarURLConnection connection) {
      JarFile jar = connection.getJarFile();
      for (var entry : Collections.list(jar.entries())) {
        if (entry.getName().startsWith(folder + "/") && !entry.isDirectory()) {
          try (var content = jar.getInputStream(entry)) {
            scripts.put(entry.getName(), content.readAllBytes());
          }
        }
      }
      return;
    }
    try (var files = Files.list(Path.of(new URI(url.toString())))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        scripts.put(folder + "/" + file.getFileName(), Files.readAllBytes(file));
      }
    }
  }
}
