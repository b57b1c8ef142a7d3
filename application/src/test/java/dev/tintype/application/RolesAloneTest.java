package dev.tintype.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.application.cluster.ClusterServers;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.GivenSettings;
import dev.tintype.platform.testing.Conditions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every role that there is runs by itself, with the password of its own database and no other. */
class RolesAloneTest {
  @TempDir static Path data;
  private static ClusterServers servers;

  @BeforeAll
  static void start() {
    servers = new ClusterServers(data, Provisioning.services());
    servers.start();
    provision();
  }

  @AfterAll
  static void stop() {
    if (servers != null) {
      servers.close();
    }
  }

  static Stream<String> roles() {
    var parts =
        Roles.PARTS.keySet().stream()
            .flatMap(service -> SelectedRoles.names(Roles.PARTS, service).stream());
    return Stream.concat(
        Stream.concat(Stream.of(Roles.NONE), Roles.GATEWAYS.stream()),
        Stream.concat(Roles.PARTS.keySet().stream(), parts));
  }

  @ParameterizedTest
  @MethodSource("roles")
  void aRoleStartsByItselfIsReadyAndStops(String role) throws Exception {
    var settings = new HashMap<>(servers.settings());
    settings.put("database.passwords", passwordsFor(role).toString());
    var before = threadsThatKeepTheProcess();
    try (var application = Application.start(given(settings), data.resolve(role), role, false);
        var client = HttpClient.newHttpClient()) {
      var management = URI.create("http://127.0.0.1:" + application.managementPort());
      for (String path : List.of("/health", "/health/ready", "/metrics")) {
        var request = HttpRequest.newBuilder(management.resolve(path)).build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
            .as(path)
            .isEqualTo(200);
      }
    }
    Conditions.await(() -> before.containsAll(threadsThatKeepTheProcess()));
  }

  @Test
  void provisioningAgainChangesNothing() {
    provision();
    provision();
  }

  @Test
  void tablesThatAreTooOldAreNamedWithTheirRemedy() throws Exception {
    var server = URI.create(servers.settingsForAdministrator().get("database.url"));
    String[] administrator = server.getUserInfo().split(":");
    try (var connection =
            DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/tintype_profile"
                    .formatted(server.getHost(), server.getPort()),
                administrator[0],
                administrator[1]);
        var statement = connection.createStatement()) {
      statement.execute("COMMENT ON DATABASE tintype_profile IS 'an older version'");
      statement.execute("DROP SCHEMA platform CASCADE");
    }

    assertThatThrownBy(() -> profile().close())
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining("tables of tintype_profile are older")
        .hasMessageContaining("run tintype provision")
        .satisfies(it -> assertThat(it.getMessage().lines()).hasSize(1));
    provision();
    profile().close();
  }

  private static Application profile() {
    return Application.start(given(servers.settings()), data.resolve("old"), "profile", false);
  }

  /** A folder as a process is given it, that has the passwords which the role needs. */
  private static Path passwordsFor(String role) throws IOException {
    Path all = Path.of(servers.settings().get("database.passwords"));
    Path own = Files.createDirectories(data.resolve("passwords-of-" + role));
    for (String service : SelectedRoles.parse(role, Roles.PARTS).services().keySet()) {
      Files.copy(all.resolve("tintype_" + service), own.resolve("tintype_" + service));
    }
    return own;
  }

  private static Set<Thread> threadsThatKeepTheProcess() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.isDaemon())
        .collect(Collectors.toSet());
  }

  private static void provision() {
    Provisioning.run(given(servers.settingsForAdministrator(), "s3.create-bucket=on"), data);
  }

  private static GivenSettings given(Map<String, String> shared, String... more) {
    var sets = new ArrayList<>(List.of(more));
    sets.addAll(
        List.of("public.port=0", "websocket.port=0", "public.pages=none", "management.port=0"));
    shared.forEach((key, value) -> sets.add(key + "=" + value));
    return new GivenSettings(null, Map.of(), sets);
  }
}
