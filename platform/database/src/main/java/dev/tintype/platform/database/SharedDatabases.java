package dev.tintype.platform.database;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The databases that come with a server. Everybody may open them at first, though services'
 * accounts have no business there.
 */
final class SharedDatabases {
  private static final Logger log = LoggerFactory.getLogger(SharedDatabases.class);

  /** One that everybody may open; only its owner, or who has all powers, can change that. */
  private record Open(String name, String owner, boolean ours) {}

  private SharedDatabases() {}

  /**
   * Closes those that are open to everybody, and says what to do about those that it may not close.
   *
   * @return the names of the latter
   */
  static List<String> close(Handle handle) {
    var open = open(handle);
    open.stream()
        .filter(Open::ours)
        .forEach(it -> handle.execute("REVOKE CONNECT ON DATABASE " + it.name() + " FROM PUBLIC"));
    var left = open.stream().filter(it -> !it.ours()).toList();
    left.forEach(it ->
        log.warn(
            "services' accounts can open the database {}, which belongs to {}; have {} run:"
                + " REVOKE CONNECT ON DATABASE {} FROM PUBLIC",
            it.name(),
            it.owner(),
            it.owner(),
            it.name()));
    return left.stream().map(Open::name).toList();
  }

  private static List<Open> open(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT datname, pg_get_userbyid(datdba), pg_has_role(datdba, 'USAGE')
            FROM pg_database
            WHERE datname IN ('postgres', 'template1')
              AND has_database_privilege('public', datname, 'CONNECT')
            ORDER BY datname
            """)
        .map((row, context) -> new Open(row.getString(1), row.getString(2), row.getBoolean(3)))
        .list();
  }
}
