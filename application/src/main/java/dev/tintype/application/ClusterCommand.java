package dev.tintype.application;

import dev.tintype.application.cluster.Cluster;
import dev.tintype.application.cluster.Cluster.Plan;
import dev.tintype.platform.localservers.Ports;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.GivenSettings;
import dev.tintype.platform.runtime.Logging;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs every role as a process of its own on this machine, until it is told to end. */
public final class ClusterCommand {
  private static final Logger log = LoggerFactory.getLogger(ClusterCommand.class);
  private static final int PORT = 8080;

  /** What one role needs; several of them share a machine. */
  private static final List<String> JAVA =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-Xss512k",
          "-Xmx256m",
          "-XX:+ExitOnOutOfMemoryError");

  private final Arguments arguments;

  ClusterCommand(Arguments arguments) {
    this.arguments = arguments;
  }

  void run() throws InterruptedException {
    checkSettings();
    var stopped = new CountDownLatch(1);
    DataFolder.prepare(arguments.data());
    var cluster = new Cluster(plan());
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  cluster.close();
                  stopped.countDown();
                },
                "stop"));
    try {
      long began = System.nanoTime();
      start(cluster, arguments.data());
      print(cluster, (System.nanoTime() - began) / 1_000_000);
      tellWhatIsMissing();
      fill(cluster);
    } catch (RuntimeException e) {
      if (!cluster.isClosed()) {
        throw e;
      }
    }
    stopped.await();
  }

  /** A key that there is not is found here, and not by each process after all servers run. */
  private void checkSettings() {
    var settings = new GivenSettings(null, System.getenv(), arguments.sets());
    Logging.start(settings);
    Configuration.from(settings, arguments.data());
    settings.refuseUnknown();
  }

  private void fill(Cluster cluster) {
    if (arguments.switches().contains("demo")) {
      try (var visitor = visitor(cluster, arguments.data())) {
        Main.fill(new Demo(visitor, arguments.data()));
      }
    }
  }

  /**
   * Starts a cluster on a free port.
   *
   * @param roles one for each process
   * @param sets settings for every process, as {@code key=value}
   * @param java further options of each process's virtual machine
   */
  public static Cluster start(Path data, List<String> roles, List<String> sets, List<String> java) {
    int port = Ports.free(1).getFirst();
    var options = new ArrayList<>(JAVA);
    options.addAll(java);
    var cluster = new Cluster(new Plan(data, port, Provisioning.services(), roles, sets, options));
    try {
      start(cluster, data);
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private static void start(Cluster cluster, Path data) {
    cluster.start(
        forAdministrator -> Provisioning.run(given(forAdministrator, "s3.create-bucket=on"), data));
  }

  /** A member of the cluster that runs nothing, for who wants to send commands. */
  public static Application visitor(Cluster cluster, Path data) {
    var settings = given(cluster.settings(), "management.port=0");
    return Application.start(settings, data, Roles.NONE, false);
  }

  private static GivenSettings given(Map<String, String> settings, String more) {
    var sets = new ArrayList<String>();
    settings.forEach((key, value) -> sets.add(key + "=" + value));
    sets.add(more);
    return new GivenSettings(null, Map.of(), sets);
  }

  private Plan plan() {
    var processes = processes();
    processes.forEach(role -> SelectedRoles.parse(role, Roles.PARTS));
    var sets = new ArrayList<>(arguments.sets());
    String web = System.getProperty("tintype.web");
    if (web != null) {
      sets.addFirst("public.pages-folder=" + Path.of(web, "app", "dist"));
    }
    if (arguments.options().containsKey("config")) {
      throw new BadSettings("cluster writes a settings file of its own: use --set");
    }
    int port = arguments.number("port", PORT);
    return new Plan(arguments.data(), port, Provisioning.services(), processes, sets, java());
  }

  /** One role for each process. */
  private List<String> processes() {
    var roles = new ArrayList<>(Roles.PARTS.keySet());
    roles.addAll(Roles.GATEWAYS);
    String given = arguments.options().get("role");
    return given == null ? roles : Arrays.asList(given.split(","));
  }

  private void tellWhatIsMissing() {
    var selected = SelectedRoles.parse(String.join(",", processes()), Roles.PARTS);
    var missing = selected.missing(Roles.PARTS);
    if (!missing.isEmpty()) {
      log.warn("nobody runs {}: what needs them fails or waits", String.join(", ", missing));
    }
  }

  /** What this process has learnt of a quick start is of use to the others too. */
  private static List<String> java() {
    var options = new ArrayList<>(JAVA);
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(it -> it.startsWith("-XX:AOTCache=") || it.startsWith("-Xlog:"))
        .forEach(options::add);
    return options;
  }

  private static void print(Cluster cluster, long millis) {
    System.out.printf("%n%-14s %8s %11s  %s%n", "name", "process", "management", "says to");
    cluster
        .members()
        .forEach((name, member) ->
            System.out.printf(
                "%-14s %8d %11s  %s%n",
                name,
                member.pid(),
                Optional.ofNullable(cluster.managementPorts().get(name))
                    .map(it -> "" + it)
                    .orElse("-"),
                member.output()));
    var doors = cluster.addresses().stream().map(URI::toString).collect(Collectors.joining(", "));
    System.out.printf(
        "%nTintype serves %s (up in %.1f s)%n",
        doors.isEmpty() ? "nobody, without a gateway" : doors, millis / 1000.0);
  }
}
