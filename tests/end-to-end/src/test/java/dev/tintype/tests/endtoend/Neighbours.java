package dev.tintype.tests.endtoend;

import dev.tintype.application.Application;
import dev.tintype.application.Provisioning;
import dev.tintype.application.cluster.ClusterServers;
import dev.tintype.platform.runtime.GivenSettings;
import dev.tintype.tests.system.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Processes beside each other, each with a folder of its own: all that they share is the servers
 * and the installation's secret.
 */
final class Neighbours implements AutoCloseable {
  private final Path folder;
  private final ClusterServers servers;
  private final List<Application> processes = new ArrayList<>();

  /**
   * Starts them.
   *
   * @param roles one for each process
   * @param without the settings, by their beginning, that none of them gets
   * @param sets further settings for all
   */
  Neighbours(List<String> roles, List<String> without, String... sets) {
    try {
      folder = Files.createTempDirectory("tintype-neighbours");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    servers = new ClusterServers(folder, Provisioning.services());
    try {
      servers.start();
      Provisioning.run(
          given(servers.settingsForAdministrator(), List.of(), "s3.create-bucket=on"), folder);
      for (String role : roles) {
        start(role, without, sets);
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void start(String role, List<String> without, String... sets) {
    var all = new ArrayList<>(List.of("public.port=0", "public.pages=none", "management.port=0"));
    all.add("secret-file=" + folder.resolve("secret.key"));
    all.addAll(List.of(sets));
    processes.add(
        Application.start(
            given(servers.settings(), without, all.toArray(String[]::new)),
            folder.resolve("process-" + processes.size()),
            role,
            false));
  }

  private static GivenSettings given(
      Map<String, String> shared, List<String> without, String... more) {
    var sets = new ArrayList<>(List.of(more));
    shared.forEach((key, value) -> {
      if (without.stream().noneMatch(key::startsWith)) {
        sets.add(key + "=" + value);
      }
    });
    return new GivenSettings(null, Map.of(), sets);
  }

  /** What all were told. */
  String setting(String key) {
    return servers.settings().get(key);
  }

  List<Application> processes() {
    return List.copyOf(processes);
  }

  /** The site through the public door of one of the processes. */
  Site door(int process) {
    var application = processes.get(process);
    return new Site() {
      @Override
      public URI address() {
        return URI.create("http://127.0.0.1:" + application.port());
      }

      @Override
      public void settle() {
        processes.forEach(it -> it.settle(Duration.ofSeconds(60)));
      }
    };
  }

  @Override
  public void close() {
    processes.reversed().forEach(Application::close);
    servers.close();
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
