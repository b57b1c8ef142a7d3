package dev.tintype.platform.database;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes one database and one account for each service. The account owns its database and can open
 * no other; it may neither create databases nor accounts. Doing all this again changes nothing.
 */
final class Provisioning {
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
   * Makes sure that the databases and the accounts of the same names are there.
   *
   * @param template the database that a new one is a copy of
   * @return each database's comment, where {@link Migrations} notes what it has done
   */
  Map<String, String> provide(List<String> names, String template) {
    return admin.withHandle(handle -> {
      handle.execute("SELECT pg_advisory_lock(hashtext('tintype provisioning'))");
      var roles = names(handle, "SELECT rolname FROM pg_roles");
      var databases = names(handle, "SELECT datname FROM pg_database");
      for (String name : names) {
        provideRole(handle, name, roles);
        if (!databases.contains(name)) {
          createDatabase(handle, name, template);
        }
      }
      return comments(handle, names);
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
    handle.execute(
        (roles.contains(name) ? "ALTER" : "CREATE")
            + " ROLE "
            + quoted(name)
            + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD "
            + literal(passwords.of(name)));
  }

  private static void createDatabase(Handle handle, String name, String template) {
    handle.execute("CREATE DATABASE " + quoted(name) + " TEMPLATE " + quoted(template));
    handle.execute("REVOKE ALL ON DATABASE " + quoted(name) + " FROM PUBLIC");
    handle.execute("ALTER DATABASE " + quoted(name) + " OWNER TO " + quoted(name));
  }

  private static Set<String> names(Handle handle, String sql) {
    return new HashSet<>(handle.createQuery(sql).mapTo(String.class).list());
  }

  private static Map<String, String> comments(Handle handle, List<String> names) {
    var comments = new TreeMap<String, String>();
    handle
        .createQuery(
            """
            SELECT datname, coalesce(shobj_description(oid, 'pg_database'), '') AS comment
            FROM pg_database
            """)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(entry -> comments.put(entry.getKey(), entry.getValue()));
    comments.keySet().retainAll(names);
    return comments;
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
