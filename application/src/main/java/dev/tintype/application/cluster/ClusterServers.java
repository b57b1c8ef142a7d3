package dev.tintype.application.cluster;

import dev.tintype.platform.localservers.LocalPostgres;
import dev.tintype.platform.localservers.LocalServer;
import dev.tintype.platform.localservers.LocalServers;
import dev.tintype.platform.localservers.Ports;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The servers that a cluster on this machine needs, on free ports, with passwords of their own. */
public final class ClusterServers implements AutoCloseable {
  private final LocalPostgres postgres;
  private final Map<String, LocalServer> servers = new LinkedHashMap<>();
  private final Map<String, String> settings = new LinkedHashMap<>();

  /**
   * Plans them; nothing is started yet.
   *
   * @param data the folder of everything that lasts
   * @param services for which there will be accounts
   */
  public ClusterServers(Path data, List<String> services) {
    var folder = new ClusterFolder(data);
    services.forEach(service -> folder.secret("database/tintype_" + service));
    List<Integer> ports = Ports.free(12);
    postgres = new LocalPostgres(folder.of("postgres"), ports.get(8));
    add(postgres);
    add(LocalServers.nats(folder.of("nats"), ports.get(9), folder.secret("nats")));
    add(LocalServers.redis(folder.of("redis"), ports.get(10), folder.secret("redis")));
    add(LocalServers.mongo(folder.of("mongo"), ports.get(11)));
    add(LocalServers.s3(folder.of("s3"), ports.subList(0, 8), "tintype", folder.secret("s3")));
    settings.put("database.url", "postgresql://127.0.0.1:" + ports.get(8));
    settings.put("database.passwords", folder.passwords().toString());
    settings.put(
        "nats.url", "nats://tintype:" + folder.secret("nats") + "@127.0.0.1:" + ports.get(9));
    settings.put("redis.url", "redis://:" + folder.secret("redis") + "@127.0.0.1:" + ports.get(10));
    settings.put("mongo.url", "mongodb://127.0.0.1:" + ports.get(11));
    settings.put("s3.url", "http://127.0.0.1:" + ports.get(6));
    settings.put("s3.access-key", "tintype");
    settings.put("s3.secret-key", folder.secret("s3"));
  }

  /** Starts them all and waits until they answer. */
  public void start() {
    Together.run(servers.values(), LocalServer::start);
  }

  /** By their names. */
  public Map<String, LocalServer> servers() {
    return Collections.unmodifiableMap(servers);
  }

  /** What every process has to be told. */
  public Map<String, String> settings() {
    return Map.copyOf(settings);
  }

  /** The same for who makes databases and accounts; only once the servers are running. */
  public Map<String, String> settingsForAdministrator() {
    var all = new LinkedHashMap<>(settings);
    var server = postgres.server();
    all.put(
        "database.url",
        "postgresql://%s:%s@%s:%d/%s"
            .formatted(
                server.adminUser(),
                server.adminPassword(),
                server.host(),
                server.port(),
                server.adminDatabase()));
    return all;
  }

  @Override
  public void close() {
    Together.run(servers.values(), LocalServer::close);
  }

  private void add(LocalServer server) {
    servers.put(server.name(), server);
  }
}
