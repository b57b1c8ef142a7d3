package dev.tintype.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccountsTest {
  private static final Databases databases = Postgres.databases("accounts_");

  @BeforeAll
  static void open() {
    databases.open(List.of("depot", "harbour"));
  }

  @AfterAll
  static void drop() {
    databases.drop();
  }

  @Test
  void anAccountOpensItsOwnDatabase() throws SQLException {
    try (var connection = connect("accounts_depot", "accounts_depot", password("depot"))) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }

  @Test
  void anAccountCannotOpenAnothersDatabase() {
    assertThatThrownBy(() -> connect("accounts_harbour", "accounts_depot", password("depot")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void anAccountCannotOpenTheDatabasesOfTheServer() {
    for (String shared : List.of("postgres", "template1")) {
      assertThatThrownBy(() -> connect(shared, "accounts_depot", password("depot")))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied for database");
    }
  }

  @Test
  void provisioningClosesTheDatabasesOfAServerThatWasNotOurs() throws SQLException {
    administrate("GRANT CONNECT ON DATABASE postgres, template1 TO PUBLIC");
    connect("postgres", "accounts_depot", password("depot")).close();
    connect("template1", "accounts_depot", password("depot")).close();

    for (int time = 1; time <= 2; time++) {
      new Provisioning(Postgres.server(), Postgres.passwords()).provide(List.of());
      anAccountCannotOpenTheDatabasesOfTheServer();
    }
  }

  @Test
  void databasesOfAServerThatAreNotTheAdministratorsStayAsTheyAre() throws SQLException {
    administrate(
        "GRANT CONNECT ON DATABASE postgres, template1 TO PUBLIC",
        "CREATE ROLE caretaker LOGIN CREATEDB CREATEROLE PASSWORD 'secret'",
        "ALTER DATABASE template1 OWNER TO caretaker");
    try {
      var caretaker = Jdbi.create(Postgres.server().url("postgres"), "caretaker", "secret");
      assertThat(caretaker.withHandle(SharedDatabases::close)).containsExactly("postgres");

      connect("postgres", "accounts_depot", password("depot")).close();
      assertThatThrownBy(() -> connect("template1", "accounts_depot", password("depot")))
          .hasMessageContaining("permission denied for database");
    } finally {
      administrate(
          "ALTER DATABASE template1 OWNER TO postgres",
          "REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC",
          "DROP ROLE caretaker");
    }
  }

  @Test
  void nobodyGetsInWithoutThePassword() {
    assertThatThrownBy(() -> connect("accounts_depot", "accounts_depot", "guessed"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
    assertThatThrownBy(() -> connect("postgres", "postgres", "")).isInstanceOf(SQLException.class);
  }

  @Test
  void anAccountMayNeitherMakeDatabasesNorAccountsNorReadFiles() throws SQLException {
    try (var connection = connect("accounts_depot", "accounts_depot", password("depot"));
        var statement = connection.createStatement()) {
      for (String forbidden :
          List.of(
              "CREATE DATABASE more",
              "CREATE ROLE more",
              "SET ROLE postgres",
              "SELECT pg_read_file('postgresql.conf')")) {
        assertThatThrownBy(() -> statement.execute(forbidden))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void anAdministratorWithoutAllPowersIsEnough() throws SQLException {
    administrate(
        "CREATE ROLE landlord LOGIN CREATEDB CREATEROLE PASSWORD 'secret'",
        "GRANT CONNECT ON DATABASE postgres TO landlord");
    var server =
        new PostgresServer(
            Postgres.server().host(), Postgres.server().port(), "postgres", "landlord", "secret");
    var wanted = new Provisioning.Wanted("let_depot", "let_depot", "template1");
    for (int time = 1; time <= 2; time++) {
      new Provisioning(server, Postgres.passwords()).provide(List.of(wanted));
    }
    try (var connection = connect("let_depot", "let_depot", Postgres.passwords().of("let_depot"))) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }

  private static void administrate(String... statements) throws SQLException {
    try (var connection = connect("postgres", "postgres", Postgres.server().adminPassword());
        var statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private static String password(String service) {
    return Postgres.passwords().of("accounts_" + service);
  }

  private static Connection connect(String database, String user, String password)
      throws SQLException {
    return DriverManager.getConnection(Postgres.server().url(database), user, password);
  }
}
