package dev.tintype.tests.system;

import dev.tintype.application.Application;
import dev.tintype.application.Provisioning;
import dev.tintype.application.cluster.ClusterServers;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.runtime.GivenSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole system in this process, in the shape that is chosen, on free ports and in a folder of
 * its own, with every message also going through JSON. People are made through the public door.
 */
public final class TestSystem implements Site, AutoCloseable {
  private static final String DOOR = "public-http";
  private static TestSystem shared;

  private final Shape shape = Shape.chosen();
  private final Path data;
  private final List<String> settings;
  private final @Nullable ClusterServers servers;
  private final Map<String, Application> applications = new LinkedHashMap<>();

  private TestSystem(Path data, List<String> settings) {
    this.data = data;
    this.settings = settings;
    this.servers = shape == Shape.CLUSTER ? servers(data) : null;
    launch();
  }

  /** A system that all tests of this process share; it stops with the process. */
  public static synchronized TestSystem shared() {
    if (shared == null) {
      shared = start();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "stop the shared system"));
    }
    return shared;
  }

  /**
   * A fresh system.
   *
   * @param settings as for {@code --set}, beside those that every test needs
   */
  public static TestSystem start(String... settings) {
    try {
      var all = new ArrayList<>(List.of(settings));
      all.addAll(
          List.of(
              "public.port=0",
              "websocket.port=0",
              "public.pages=none",
              "management.port=0",
              "rate-limits=off"));
      return new TestSystem(Files.createTempDirectory("tintype-system"), all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClusterServers servers(Path data) {
    var servers = new ClusterServers(data, Provisioning.services());
    servers.start();
    Provisioning.run(
        given(servers.settingsForAdministrator(), List.of("s3.create-bucket=on")), data);
    return servers;
  }

  private void launch() {
    var shared = servers == null ? Map.<String, String>of() : servers.settings();
    for (String role : shape.roles()) {
      var more = new ArrayList<>(settings);
      applications.values().stream()
          .mapToInt(Application::websocketPort)
          .filter(port -> port > 0)
          .findFirst()
          .ifPresent(port -> {
            more.add("websocket.url=ws://127.0.0.1:" + port);
            more.add("websocket.gateways=http://127.0.0.1:" + port);
          });
      applications.put(role, Application.start(given(shared, more), data, role, true));
    }
  }

  private static GivenSettings given(Map<String, String> shared, List<String> more) {
    var sets = new ArrayList<>(more);
    shared.forEach((key, value) -> sets.add(key + "=" + value));
    return new GivenSettings(null, Map.of(), sets);
  }

  /**
   * Stops every process and starts it again on the same data, at other addresses.
   *
   * @param more settings to be added for good
   */
  public void restart(String... more) {
    stop();
    settings.addAll(List.of(more));
    launch();
  }

  @Override
  public URI address() {
    return URI.create("http://127.0.0.1:" + running(DOOR).port());
  }

  /**
   * The operator's door.
   *
   * @param role a service or gateway that the process runs
   */
  public URI managementAddress(String role) {
    return URI.create("http://127.0.0.1:" + running(role).managementPort());
  }

  /** The folder of everything that lasts. */
  public Path data() {
    return data;
  }

  @Override
  public void settle() {
    running(DOOR).settle(Duration.ofSeconds(60));
  }

  /** Runs a service's job now. */
  public void runJob(String service, String job) {
    applications.values().stream()
        .filter(application ->
            application.descriptions().stream()
                .anyMatch(it -> it.service().equals(service) && !it.jobs().isEmpty()))
        .findFirst()
        .orElseThrow()
        .runJob(service, job);
  }

  /** What each service has said of itself, in each process that runs it. */
  public List<ServiceDescription> descriptions() {
    return applications.values().stream().flatMap(it -> it.descriptions().stream()).toList();
  }

  @Override
  public void close() {
    stop();
    if (servers != null) {
      servers.servers().get("s3").kill(); // it would wait a while for requests that nobody sends
      servers.close();
    }
    deleteAll(data);
  }

  private void stop() {
    List.copyOf(applications.values()).reversed().forEach(Application::close);
    applications.clear();
  }

  private Application running(String role) {
    return applications.entrySet().stream()
        .filter(it -> it.getKey().equals("all") || it.getKey().startsWith(role))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing runs " + role));
  }

  private static void deleteAll(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
