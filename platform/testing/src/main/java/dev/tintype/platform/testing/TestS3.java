package dev.tintype.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A real S3 server: that of the variables {@code TINTYPE_S3_URL}, {@code …_ACCESS_KEY} and {@code
 * …_SECRET_KEY} where they are set, or else SeaweedFS as {@code tests/servers/fetch} brings it.
 */
public final class TestS3 implements AutoCloseable {
  private static final String VARIABLE = "TINTYPE_S3_URL";
  private static final String ACCESS_KEY = "tintype";
  private static final String SECRET_KEY = "a-secret-for-tests";
  private static final String IDENTITIES =
      """
      {"identities": [{
        "name": "tintype",
        "credentials": [{"accessKey": "%s", "secretKey": "%s"}],
        "actions": ["Admin", "Read", "Write", "List", "Tagging"]}]}
      """
          .formatted(ACCESS_KEY, SECRET_KEY);

  private static final class Shared {
    static final TestS3 S3 = given() == null ? start() : new TestS3(given(), null);
  }

  private final String url;
  private final @Nullable ServerProcess process;

  private TestS3(String url, @Nullable ServerProcess process) {
    this.url = url;
    this.process = process;
  }

  /** One server for all tests of this process that don't stop it; each has a bucket of its own. */
  public static TestS3 shared() {
    if (given() == null) {
      program();
    }
    return Shared.S3;
  }

  /** A server that the test may kill. */
  public static TestS3 start() {
    Path program = program();
    Path folder = ServerProcess.newFolder("s3");
    List<Integer> ports = ServerProcess.freePorts(8);
    String url = "http://127.0.0.1:" + ports.get(6);
    try {
      Files.writeString(folder.resolve("identities.json"), IDENTITIES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var process =
        new ServerProcess(folder, command(program, folder, ports), Map.of(), () -> isReady(url));
    process.start();
    return new TestS3(url, process);
  }

  public String url() {
    return url;
  }

  public String accessKey() {
    return process == null ? System.getenv("TINTYPE_S3_ACCESS_KEY") : ACCESS_KEY;
  }

  public String secretKey() {
    return process == null ? System.getenv("TINTYPE_S3_SECRET_KEY") : SECRET_KEY;
  }

  /** A name that no bucket has. */
  public String newBucket() {
    return "test-" + UUID.randomUUID();
  }

  /** Ends the server at once; its files stay. */
  public void kill() {
    own().kill();
  }

  /** Starts the server that was killed. */
  public void restart() {
    own().start();
  }

  @Override
  public void close() {
    own().close();
  }

  private ServerProcess own() {
    if (process == null) {
      throw new IllegalStateException("the server at " + url + " is not the tests' own");
    }
    return process;
  }

  private static Path program() {
    return TestServers.program("seaweedfs-4.48", "weed");
  }

  private static @Nullable String given() {
    return System.getenv(VARIABLE);
  }

  private static List<String> command(Path program, Path folder, List<Integer> ports) {
    var command = new ArrayList<>(List.of(program.toString(), "server", "-dir=" + folder));
    command.addAll(List.of("-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-filer", "-s3"));
    command.add("-s3.config=" + folder.resolve("identities.json"));
    command.addAll(List.of("-s3.iam=false", "-s3.autoCreateBucket=false"));
    command.addAll(List.of("-s3.port.iceberg=0", "-s3.port.lance=0"));
    command.addAll(List.of("-master.telemetry=false", "-master.volumeSizeLimitMB=64"));
    command.add("-volume.max=100");
    var names =
        List.of(
            "master.port",
            "master.port.grpc",
            "volume.port",
            "volume.port.grpc",
            "filer.port",
            "filer.port.grpc",
            "s3.port",
            "s3.port.grpc");
    for (int i = 0; i < names.size(); i++) {
      command.add("-" + names.get(i) + "=" + ports.get(i));
    }
    return command;
  }

  /** It answers before it can store anything; refusing to list buckets is the last that works. */
  private static boolean isReady(String url) {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(url + "/")).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 403;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
