package dev.tintype.application;

import dev.tintype.gateway.publichttp.Pages;
import dev.tintype.platform.database.Databases;
import dev.tintype.platform.database.NodeLease;
import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.database.Tenancy;
import dev.tintype.platform.http.CannotListenException;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messaging.Broadcast;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.Caches;
import dev.tintype.platform.messaging.DeadLetters;
import dev.tintype.platform.messaging.Live;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.objectstorage.ObjectStorage;
import dev.tintype.platform.redis.RedisBroadcast;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.GivenSettings;
import dev.tintype.platform.runtime.Platform;
import dev.tintype.platform.runtime.ProcessMeters;
import dev.tintype.platform.runtime.SecretFile;
import dev.tintype.platform.runtime.Secrets;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that runs in this process, started in order and stopped in the reverse one. */
public final class Application implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Application.class);

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Clock clock = Clock.systemUTC();
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Stores stores;
  private final Backbone backbone;
  private final Broadcast broadcast;
  private final Live live;
  private final Map<String, PostgresDatabase> databases;
  private final Backbone.Running services;
  private final Doors doors;
  private final Management management;
  private @Nullable NodeLease lease;

  /**
   * Starts the roles.
   *
   * @param settings all of which are read here, and those that nobody reads are refused
   * @param data the folder of everything that lasts
   * @param throughJson whether messages within the process are sent through JSON too, as they would
   *     be on a cluster; for tests
   */
  public static Application start(
      GivenSettings settings, Path data, String roles, boolean throughJson) {
    return new Application(settings, data, roles, throughJson);
  }

  private Application(GivenSettings settings, Path data, String roleNames, boolean throughJson) {
    var configuration = Configuration.from(settings, data);
    settings.refuseUnknown();
    var server = configuration.database();
    var roles = configuration.roles();
    var selected = roles.selected(roleNames);
    if (!configuration.nats().isUsed() && !selected.isAll(Roles.PARTS)) {
      throw new BadSettings(
          "messages stay within one process unless setting nats.url is given: use --role=all");
    }
    DataFolder.prepare(data);
    try {
      var pages = opened(new Pages(configuration.publicHttp()));
      if (selected.publicHttp()) {
        pages.startAhead();
      }
      opened(new ProcessMeters(meters));
      var telemetry = GlobalOpenTelemetry.get();
      var secrets = SecretFile.readOrCreate(configuration.secretFile());
      var ids = new IdGenerator(clock, this::node);
      backbone =
          opened(
              configuration.nats().isUsed()
                  ? new OverNats(
                      configuration.nats(),
                      roleNames,
                      configuration.retries(),
                      clock,
                      telemetry,
                      meters)
                  : new WithinProcess(
                      throughJson, configuration.retries(), clock, telemetry, meters));
      opened(server.start());
      stores = opened(configuration.stores());
      broadcast = broadcast();
      live = new Live(broadcast);
      databases = open(server, secrets, ids, selected.services().keySet());
      if (server.isExternal() && !databases.isEmpty()) {
        boolean together = configuration.nats().isUsed() || stores.redis(meters).isPresent();
        opened(tenancy(server, roles.services().getFirst(), together));
        lease = opened(new NodeLease(databases.values()));
      }
      List<ServiceModule> modules =
          selected.services().entrySet().stream()
              .map(role ->
                  roles.wire(
                      role.getKey(),
                      role.getValue(),
                      new Roles.Parts(
                          platform(databases.get(role.getKey()), ids, secrets), stores)))
              .toList();
      services = opened(backbone.start(modules, databases));
      doors = opened(new Doors(selected, configuration, parts(pages, secrets)));
      doors.start();
      management =
          opened(
              new Management(configuration.management(), services.stream(), meters, this::ready));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private Map<String, PostgresDatabase> open(
      DatabaseServer server, Secrets secrets, IdGenerator ids, Set<String> services) {
    try {
      var pools =
          opened(
              new Databases(
                  server.postgres(),
                  server.passwords(secrets),
                  Databases.Options.DEFAULT,
                  ids,
                  clock,
                  meters));
      return pools.open(services);
    } catch (RuntimeException e) {
      throw server.explained(e);
    }
  }

  /** One service's database stands for all: every whole system has a process that runs it. */
  private AutoCloseable tenancy(DatabaseServer server, String service, boolean together) {
    var database = databases.get(service);
    try {
      return database == null ? () -> {} : new Tenancy(database, together);
    } catch (RuntimeException e) {
      throw server.explained(e);
    }
  }

  /** Begins to listen where settings say. */
  static void listen(String where, Runnable start) {
    try {
      start.run();
    } catch (CannotListenException e) {
      throw new BadSettings("settings " + where + ": " + e.getMessage());
    }
  }

  private Broadcast broadcast() {
    return stores
        .redis(meters)
        .<Broadcast>map(redis -> opened(new RedisBroadcast(redis)))
        .orElseGet(backbone::broadcast);
  }

  /** Alone on our own server there is nobody to be told apart from. */
  private int node() {
    return lease == null ? 0 : lease.node();
  }

  private Platform platform(PostgresDatabase database, IdGenerator ids, Secrets secrets) {
    var caches = new Caches(database, broadcast, meters);
    return new Platform(database, caches, backbone.bus(), live, ids, clock, secrets, meters);
  }

  private Doors.Parts parts(Pages pages, Secrets secrets) {
    return new Doors.Parts(
        pages, backbone.bus(), broadcast, live, stores, secrets, clock, meters, this::ready);
  }

  /** Whether messages travel and every service's database answers. */
  private boolean ready() {
    if (!backbone.isReady()) {
      return false;
    }
    try {
      databases.forEach((service, database) ->
          database.read(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one()));
      return true;
    } catch (RuntimeException e) {
      log.warn("not ready: {}", e.toString());
      return false;
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    started.push(part);
    return part;
  }

  public Bus bus() {
    return backbone.bus();
  }

  public ObjectStorage storage() {
    return stores.media(meters);
  }

  /** What each running service has said of itself. */
  public List<ServiceDescription> descriptions() {
    return services.descriptions();
  }

  /** The port of the public door; 0 where this process has none. */
  public int port() {
    return doors.port();
  }

  /** The port of the websockets; 0 where this process has none. */
  public int websocketPort() {
    return doors.websocketPort();
  }

  public int managementPort() {
    return management.port();
  }

  /** The events that this process's consumers have failed at for good. */
  public DeadLetters deadLetters() {
    return services.stream().deadLetters();
  }

  /** Waits until every event has had its effect. */
  public void settle(Duration timeout) {
    services.stream().settle(timeout);
  }

  /** Runs a service's job now. */
  public void runJob(String service, String job) {
    services.jobs().run(service, job);
  }

  @Override
  public void close() {
    RuntimeException failure = null;
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        failure = failure == null ? new IllegalStateException("stopping failed", e) : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
