package dev.tintype.platform.localservers;

import dev.tintype.platform.localservers.ChildProcess.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * The servers of a cluster on one machine, or of tests: each keeps everything in its folder,
 * listens on the loopback address only and, where it can, asks for a password. None is started
 * here.
 */
public final class LocalServers {
  /**
   * SeaweedFS waits fifteen seconds for its own streams to end, which they don't. Who wrote to it
   * has ended by then, and what it has acknowledged outlives a kill.
   */
  private static final Duration S3_STOPS_WITHIN = Duration.ofSeconds(2);

  private LocalServers() {}

  /** NATS with JetStream; whoever knows the password may do everything. */
  public static LocalServer nats(Path folder, int port, String password) {
    return nats(
        folder,
        port,
        List.of("authorization { user: tintype, password: \"%s\" }".formatted(password)));
  }

  /**
   * NATS with JetStream, whose files are in {@code jetstream}.
   *
   * @param lines of its configuration, besides those that say where it listens and keeps its files
   */
  public static LocalServer nats(Path folder, int port, List<String> lines) {
    var file = folder.resolve("nats.conf");
    write(
        file,
        """
        listen: 127.0.0.1:%d
        jetstream { store_dir: "%s" }
        %s
        """
            .formatted(port, folder.resolve("jetstream"), String.join("\n", lines)));
    var program = ServerProgram.NATS.require();
    return child("nats", List.of(program.toString(), "-c", file.toString()), folder, port);
  }

  /** Redis, which keeps nothing: all that it holds can be had again. */
  public static LocalServer redis(Path folder, int port, String password) {
    return redis(folder, port, List.of("requirepass " + password));
  }

  /**
   * Redis, which keeps nothing.
   *
   * @param lines of its configuration, besides those that say where it listens and what it forgets
   */
  public static LocalServer redis(Path folder, int port, List<String> lines) {
    var file = folder.resolve("redis.conf");
    write(
        file,
        """
        bind 127.0.0.1
        port %d
        save ""
        appendonly no
        maxmemory 128mb
        maxmemory-policy allkeys-lru
        %s
        """
            .formatted(port, String.join("\n", lines)));
    var program = ServerProgram.REDIS.require();
    return child("redis", List.of(program.toString(), file.toString()), folder, port);
  }

  /** A server that speaks MongoDB's protocol; every write is on disk when it is acknowledged. */
  public static LocalServer mongo(Path folder, int port) {
    return mongo(folder, port, List.of());
  }

  /**
   * The same.
   *
   * @param options of its command line, besides those that say where it listens and keeps its files
   */
  public static LocalServer mongo(Path folder, int port, List<String> options) {
    var program = ServerProgram.MONGO.require();
    var command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--storage-path",
                folder.resolve("data").toString(),
                "--sync-on-commit"));
    command.addAll(options);
    return child("mongo", command, folder, port);
  }

  /**
   * An S3 server.
   *
   * @param ports eight of them, the seventh of which is that of S3
   */
  public static LocalServer s3(
      Path folder, List<Integer> ports, String accessKey, String secretKey) {
    var identities = folder.resolve("identities.json");
    write(
        identities,
        """
        {"identities": [{
          "name": "tintype",
          "credentials": [{"accessKey": "%s", "secretKey": "%s"}],
          "actions": ["Admin", "Read", "Write", "List", "Tagging"]}]}
        """
            .formatted(accessKey, secretKey));
    var program = ServerProgram.S3.require();
    var command = new ArrayList<>(List.of(program.toString(), "server", "-dir=" + folder));
    command.addAll(List.of("-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-filer", "-s3"));
    command.add("-s3.config=" + identities);
    command.addAll(List.of("-s3.iam=false", "-s3.autoCreateBucket=false"));
    command.addAll(List.of("-s3.port.iceberg=0", "-s3.port.lance=0"));
    command.addAll(List.of("-master.telemetry=false", "-master.volumeSizeLimitMB=64"));
    command.add("-master.electionTimeout=1s"); // it has only itself to agree with
    command.addAll(List.of("-volume.max=100", "-volume.preStopSeconds=0"));
    var names = List.of("master", "volume", "filer", "s3");
    for (int i = 0; i < names.size(); i++) {
      command.add("-" + names.get(i) + ".port=" + ports.get(2 * i));
      command.add("-" + names.get(i) + ".port.grpc=" + ports.get(2 * i + 1));
    }
    var door = URI.create("http://127.0.0.1:" + ports.get(6) + "/");
    var volumes = URI.create("http://127.0.0.1:" + ports.getFirst() + "/dir/status");
    return new ChildProcess(
        program("s3", command, folder),
        () -> refusesStrangers(door) && knowsVolumes(volumes),
        S3_STOPS_WITHIN);
  }

  private static LocalServer child(String name, List<String> command, Path folder, int port) {
    return new ChildProcess(program(name, command, folder), () -> Ports.listens(port));
  }

  private static Program program(String name, List<String> command, Path folder) {
    return new Program(name, command, folder, folder.resolve("output"), Map.of());
  }

  /** It answers before it can store anything; refusing to list buckets is the last that works. */
  private static boolean refusesStrangers(URI door) {
    return answers(door, (status, _) -> status == 403);
  }

  /** After a restart it takes a while until it can find again what it has stored. */
  private static boolean knowsVolumes(URI status) {
    return answers(status, (code, text) -> code == 200 && text.contains("\"DataNodes\""));
  }

  private static boolean answers(URI url, BiPredicate<Integer, String> well) {
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
      return well.test(answer.statusCode(), answer.body());
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
