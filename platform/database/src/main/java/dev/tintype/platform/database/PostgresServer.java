package dev.tintype.platform.database;

/**
 * A PostgreSQL server, with an account that may create databases and roles in it.
 *
 * @param adminDatabase the database that the administrator's account opens
 */
public record PostgresServer(
    String host, int port, String adminDatabase, String adminUser, String adminPassword) {

  /** The JDBC address of one of its databases. */
  public String url(String database) {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  @Override
  public String toString() {
    return adminUser + "@" + host + ":" + port + "/" + adminDatabase;
  }
}
