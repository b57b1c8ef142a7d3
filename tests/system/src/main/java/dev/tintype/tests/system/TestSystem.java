package dev.tintype.tests.system;

import dev.tintype.application.Application;
import dev.tintype.platform.runtime.GivenSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The whole system in this process, on free ports and in a folder of its own, with every message
 * also going through JSON. People are made through the public door.
 */
public final class TestSystem implements AutoCloseable {
  private static final AtomicInteger NAMES = new AtomicInteger();
  private static TestSystem shared;

  private final Path data;
  private final List<String> settings;
  private Application application;

  private TestSystem(Path data, List<String> settings) {
    this.data = data;
    this.settings = settings;
    this.application = launch();
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
          List.of("public.port=0", "public.pages=none", "management.port=0", "rate-limits=off"));
      return new TestSystem(Files.createTempDirectory("tintype-system"), all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Application launch() {
    var given = new GivenSettings(null, Map.of(), settings);
    return Application.start(given, data, "all", true);
  }

  /**
   * Stops everything and starts it again on the same data, at another address.
   *
   * @param more settings to be added for good
   */
  public void restart(String... more) {
    application.close();
    settings.addAll(List.of(more));
    application = launch();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + application.port());
  }

  public URI managementAddress() {
    return URI.create("http://127.0.0.1:" + application.managementPort());
  }

  /** The folder of everything that lasts. */
  public Path data() {
    return data;
  }

  /** Waits until every event has had its effect. */
  public void settle() {
    application.settle(Duration.ofSeconds(60));
  }

  /** Runs a service's job now. */
  public void runJob(String service, String job) {
    application.runJob(service, job);
  }

  /** The running system itself, for what has no public door. */
  public Application application() {
    return application;
  }

  /** Somebody who looks at the site without an account. */
  public Client visitor() {
    return new Client(this, null);
  }

  /** Signs a new person up through the public API; the name gets a number, so that it is free. */
  public Person person(String name) {
    return Person.signUp(this, name + "_" + NAMES.incrementAndGet());
  }

  @Override
  public void close() {
    application.close();
    deleteAll(data);
  }

  private static void deleteAll(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
