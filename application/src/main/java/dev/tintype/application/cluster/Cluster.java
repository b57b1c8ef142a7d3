package dev.tintype.application.cluster;

import dev.tintype.platform.localservers.ChildProcess;
import dev.tintype.platform.localservers.ChildProcess.Program;
import dev.tintype.platform.localservers.DidNotStartException;
import dev.tintype.platform.localservers.LocalServer;
import dev.tintype.platform.localservers.Ports;
import dev.tintype.platform.runtime.BadSettings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process per role on this machine, over real servers that are started here too. Whatever dies
 * is started again.
 */
public final class Cluster implements AutoCloseable {

  /**
   * What is started.
   *
   * @param data the folder of everything that lasts
   * @param port of the public door
   * @param services all that there are
   * @param roles one for each process; a role may be there several times
   * @param sets settings for every process, as {@code key=value}
   * @param java options of each process's virtual machine
   */
  public record Plan(
      Path data,
      int port,
      List<String> services,
      List<String> roles,
      List<String> sets,
      List<String> java) {}

  private static final Logger log = LoggerFactory.getLogger(Cluster.class);
  private static final String GATEWAY = "public-http";
  private static final String WEBSOCKETS = "public-websocket";

  /** So begins what a process says of settings that it can't use. */
  private static final String COMPLAINT = "tintype: ";

  private final Plan plan;
  private final FolderLock lock;
  private final ClusterFolder folder;
  private final Supervisor supervisor = new Supervisor();
  private final ClusterServers servers;
  private final Map<String, LocalServer> processes = new ConcurrentSkipListMap<>();
  private final Map<String, Integer> managementPorts = new ConcurrentSkipListMap<>();
  private final Map<String, String> roles = new LinkedHashMap<>();
  private final List<Integer> publicPorts = new ArrayList<>();
  private final List<Integer> websocketPorts = new ArrayList<>();
  private int generation;
  private volatile boolean closed;

  /**
   * Plans everything; nothing is started yet.
   *
   * @throws BadSettings when another cluster works in the folder
   */
  public Cluster(Plan plan) {
    this.plan = plan;
    this.lock = FolderLock.take(plan.data());
    this.folder = new ClusterFolder(plan.data());
    this.servers = new ClusterServers(plan.data(), plan.services());
  }

  /**
   * Starts the servers, prepares them, and starts the processes.
   *
   * @param provision prepares the servers for this version, with the administrator's settings
   * @throws BadSettings when a process can't use its settings
   */
  public void start(Consumer<Map<String, String>> provision) {
    servers.start();
    provision.accept(settingsForAdministrator());
    folder.writeSettings(servers.settings());
    planProcesses();
    Together.run(processes.values(), this::start);
    folder.writePorts(managementPorts);
    servers.servers().forEach((name, server) -> supervisor.watch(name, () -> server));
    processes.keySet().forEach(name -> supervisor.watch(name, () -> processes.get(name)));
  }

  /** Once more where it has failed: a server may have been too busy to answer in time. */
  private void start(LocalServer process) {
    try {
      process.start();
    } catch (DidNotStartException e) {
      if (closed) {
        throw e;
      }
      if (!isComplaint(e)) {
        log.warn("{}", e.getMessage());
      }
      startAgain(process);
    }
  }

  private static void startAgain(LocalServer process) {
    try {
      process.start();
    } catch (DidNotStartException e) {
      throw isComplaint(e) ? new BadSettings(e.lastLine().substring(COMPLAINT.length())) : e;
    }
  }

  private static boolean isComplaint(DidNotStartException e) {
    return e.lastLine().startsWith(COMPLAINT);
  }

  /** Whether it has been told to end, so that what fails from now on does so for that. */
  public boolean isClosed() {
    return closed;
  }

  /** The settings that the processes share. */
  public Map<String, String> settings() {
    return withSets(servers.settings());
  }

  /** The settings of who makes databases and accounts. */
  public Map<String, String> settingsForAdministrator() {
    return withSets(servers.settingsForAdministrator());
  }

  private Map<String, String> withSets(Map<String, String> settings) {
    var all = new LinkedHashMap<>(settings);
    for (String set : plan.sets()) {
      String[] parts = set.split("=", 2);
      all.put(parts[0].strip(), parts[1].strip());
    }
    return all;
  }

  /** All servers and processes, by their names. */
  public Map<String, LocalServer> members() {
    var all = new LinkedHashMap<String, LocalServer>(servers.servers());
    all.putAll(processes);
    return all;
  }

  /** The management ports, by the names of the processes. */
  public Map<String, Integer> managementPorts() {
    return Map.copyOf(managementPorts);
  }

  /**
   * The management port at which to ask about a service in the cluster of a folder.
   *
   * @return empty when no cluster runs there
   */
  public static OptionalInt managementPort(Path data, String service) {
    return new ClusterFolder(data).portOf(service);
  }

  /** The public doors; the first is the one that was asked for. */
  public List<URI> addresses() {
    return publicPorts.stream().map(port -> URI.create("http://127.0.0.1:" + port)).toList();
  }

  /** Ends a member at once; it is started again like everything that dies. */
  public void kill(String name) {
    member(name).kill();
  }

  /** Ends a member at once and keeps it away until {@link #bringBack}. */
  public void takeAway(String name) {
    supervisor.hold(name);
    member(name).kill();
  }

  /** Starts a member that was taken away, and waits until it answers. */
  public void bringBack(String name) {
    member(name).start();
    supervisor.release(name);
  }

  /**
   * Replaces a process as an operator does at an upgrade: by one that runs before the old one is
   * told to finish. A gateway's port can have only one, so that it is away for a moment.
   */
  public synchronized void replace(String name) {
    String role = roles.get(name);
    if (role == null) {
      throw new IllegalArgumentException("there is no process " + name + " in this cluster");
    }
    supervisor.hold(name);
    try {
      var old = processes.get(name);
      if (role.equals(GATEWAY) || role.equals(WEBSOCKETS)) {
        old.close();
        start(old);
      } else {
        var fresh = process(name, ++generation, Ports.free(1).getFirst(), 0, 0);
        start(fresh);
        processes.put(name, fresh);
        folder.writePorts(managementPorts);
        old.close();
      }
    } finally {
      supervisor.release(name);
    }
  }

  @Override
  public void close() {
    closed = true;
    folder.forgetPorts();
    supervisor.close();
    Together.run(processes.values(), LocalServer::close);
    servers.close();
    lock.close();
  }

  private LocalServer member(String name) {
    var member = members().get(name);
    if (member == null) {
      throw new IllegalArgumentException(
          "there is no " + name + " in this cluster; there are " + members().keySet());
    }
    return member;
  }

  private void planProcesses() {
    List<Integer> ports = Ports.free(plan.roles().size());
    websocketPorts.addAll(
        Ports.free((int) plan.roles().stream().filter(WEBSOCKETS::equals).count()));
    var left = new ArrayDeque<>(websocketPorts);
    for (int i = 0; i < plan.roles().size(); i++) {
      String role = plan.roles().get(i);
      String name = free(role);
      int publicPort = role.equals(GATEWAY) ? nextPublicPort() : 0;
      roles.put(name, role);
      int websocketPort = role.equals(WEBSOCKETS) ? left.remove() : 0;
      processes.put(name, process(name, 0, ports.get(i), publicPort, websocketPort));
    }
  }

  private int nextPublicPort() {
    publicPorts.add(publicPorts.isEmpty() ? plan.port() : Ports.free(1).getFirst());
    return publicPorts.getLast();
  }

  /** The role, and for further processes of it {@code role-2} and so on. */
  private String free(String role) {
    String name = role;
    for (int i = 2; processes.containsKey(name); i++) {
      name = role + "-" + i;
    }
    return name;
  }

  private LocalServer process(
      String name, int generation, int managementPort, int publicPort, int websocketPort) {
    managementPorts.put(name, managementPort);
    var command = new ArrayList<>(List.of(java(), "-cp", System.getProperty("java.class.path")));
    command.addAll(1, plan.java());
    command.addAll(List.of("dev.tintype.application.Main", "run", "--role=" + roles.get(name)));
    command.add("--data=" + plan.data());
    command.add("--config=" + folder.settings());
    command.add("--set=management.port=" + managementPort);
    command.add("--set=public.port=" + publicPort);
    command.addAll(aboutWebsockets(roles.get(name), websocketPort));
    plan.sets().forEach(set -> command.add("--set=" + set));
    var here = Path.of("").toAbsolutePath();
    String label = generation == 0 ? name : name + "-replaced-" + generation;
    var ready = URI.create("http://127.0.0.1:" + managementPort + "/health/ready");
    return new ChildProcess(
        new Program(name, command, here, folder.output(label), Map.of()), () -> answers(ready));
  }

  /** They have ports of their own, and are reached through the public doors as well. */
  private List<String> aboutWebsockets(String role, int port) {
    if (role.equals(WEBSOCKETS)) {
      return List.of("--set=websocket.port=" + port);
    }
    String gateways =
        websocketPorts.stream()
            .map(it -> "http://127.0.0.1:" + it)
            .collect(Collectors.joining(","));
    return gateways.isEmpty() ? List.of() : List.of("--set=websocket.gateways=" + gateways);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static boolean answers(URI address) {
    try {
      var connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(1000);
      connection.setReadTimeout(5000);
      try {
        return connection.getResponseCode() == 200;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
