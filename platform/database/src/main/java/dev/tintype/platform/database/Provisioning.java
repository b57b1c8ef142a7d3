package dev.tintype.platform.database;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes one database and one account for each service. The account owns its database and can open
 * no other, where the administrator may see to that; it may neither create databases nor accounts.
 * Doing all this again changes nothing.
 */
final class Provisioning {
  /**
   * A database that is to be there.
   *
   * @param account its owner, and the only one who can open it
   * @param template the database that it is a copy of when it is made
   */
  record Wanted(String database, String account, String template) {

    /** Copying files is quick for one database, but has the whole server write its memory out. */
    String strategy() {
      return template.equals("template1") ? "WAL_LOG" : "FILE_COPY";
    }
  }

  private final Jdbi admin;
  private final Passwords passwords;

  Provisioning(PostgresServer server, Passwords passwords) {
    var properties = new Properties();
    properties.setProperty("user", server.adminUser());
    properties.setProperty("password", server.adminPassword());
    properties.setProperty("ApplicationName", "tintype provisioning");
    this.admin = Jdbi.create(server.url(server.adminDatabase()), properties);
    this.passwords = passwords;
  }

  /**
   * Makes sure that the databases and their accounts are there.
   *
   * @return each database's comment, where {@link Migrations} notes what it has done
   */
  Map<String, String> provide(List<Wanted> all) {
    return admin.withHandle(handle -> {
      handle.execute("SELECT pg_advisory_lock(hashtext('tintype provisioning'))");
      SharedDatabases.close(handle);
      var roles = names(handle, "SELECT rolname FROM pg_roles");
      var comments = comments(handle);
      for (Wanted wanted : all) {
        provideRole(handle, wanted.account(), roles);
        if (!comments.containsKey(wanted.database())) {
          createDatabase(handle, wanted);
          var comment = comments.getOrDefault(wanted.template(), "");
          comment(handle, wanted.database(), comment);
          comments.put(wanted.database(), comment);
        }
      }
      return comments;
    });
  }

  void drop(List<String> names) {
    admin.useHandle(handle -> {
      for (String name : names) {
        handle.execute("DROP DATABASE IF EXISTS " + quoted(name) + " WITH (FORCE)");
        handle.execute("DROP ROLE IF EXISTS " + quoted(name));
      }
    });
  }

  private void provideRole(Handle handle, String name, Set<String> roles) {
    if (!roles.contains(name)) {
      handle.execute(
          "CREATE ROLE " + quoted(name) + " NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION");
    }
    handle.execute("ALTER ROLE " + quoted(name) + " LOGIN PASSWORD " + literal(passwords.of(name)));
  }

  private static void createDatabase(Handle handle, Wanted wanted) {
    if (!isSuperuser(handle)) {
      handle.execute("GRANT " + quoted(wanted.account()) + " TO CURRENT_USER");
    }
    handle.execute(
        "CREATE DATABASE "
            + quoted(wanted.database())
            + " TEMPLATE "
            + quoted(wanted.template())
            + " STRATEGY "
            + wanted.strategy()
            + " OWNER "
            + quoted(wanted.account()));
    handle.execute("REVOKE ALL ON DATABASE " + quoted(wanted.database()) + " FROM PUBLIC");
  }

  /** A copy is as far as what it was copied from. */
  private static void comment(Handle handle, String database, String comment) {
    handle.execute("COMMENT ON DATABASE " + quoted(database) + " IS " + literal(comment));
  }

  /** An administrator without all powers may give a database only to a role that it is in. */
  private static boolean isSuperuser(Handle handle) {
    return handle
        .createQuery("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        .mapTo(Boolean.class)
        .one();
  }

  private static Set<String> names(Handle handle, String sql) {
    return new HashSet<>(handle.createQuery(sql).mapTo(String.class).list());
  }

  private static Map<String, String> comments(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT datname, coalesce(shobj_description(oid, 'pg_database'), '') FROM pg_database
            """)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String quoted(String name) {
    if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException("not a name for a database: " + name);
    }
    return '"' + name + '"';
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
