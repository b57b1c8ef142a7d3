package dev.tintype.platform.database;

/**
 * A PostgreSQL server, and where it is known an account that may create databases and roles in it.
 *
 * @param adminDatabase the database that the administrator's account opens
 * @param adminUser empty where databases and roles have been made by {@code ./tintype provision}
 */
public record PostgresServer(
    String host, int port, String adminDatabase, String adminUser, String adminPassword) {

  /** A server that is only used, with what is there already. */
  public static PostgresServer withoutAdministrator(String host, int port) {
    return new PostgresServer(host, port, "", "", "");
  }

  boolean hasAdministrator() {
    return !adminUser.isEmpty();
  }

  /** The JDBC address of one of its databases. */
  public String url(String database) {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  @Override
  public String toString() {
    String at = host + ":" + port;
    return hasAdministrator() ? adminUser + "@" + at + "/" + adminDatabase : at;
  }
}
