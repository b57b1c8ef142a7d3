package dev.tintype.tests.failure;

import dev.tintype.application.Application;
import dev.tintype.application.ClusterCommand;
import dev.tintype.application.cluster.Cluster;
import dev.tintype.platform.localservers.LocalServer;
import dev.tintype.platform.messaging.DeadLetters;
import dev.tintype.tests.system.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Every role as a process of its own over real servers, all of which may be killed. */
final class RealCluster implements Site, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** They don't live long enough for better machine code to pay. */
  private static final List<String> JAVA = List.of("-XX:TieredStopAtLevel=1");

  private final Path data;
  private final Cluster cluster;
  private final Application visitor;
  private final AtomicInteger door = new AtomicInteger();

  private RealCluster(Path data, Cluster cluster) {
    this.data = data;
    this.cluster = cluster;
    this.visitor = ClusterCommand.visitor(cluster, data);
  }

  /**
   * Starts one.
   *
   * @param roles one for each process
   * @param settings of every process, as {@code key=value}
   */
  static RealCluster start(List<String> roles, List<String> settings) {
    try {
      Path data = Files.createTempDirectory("tintype-cluster");
      return new RealCluster(data, ClusterCommand.start(data, roles, settings, JAVA));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Cluster cluster() {
    return cluster;
  }

  /** The folder of everything that lasts. */
  Path data() {
    return data;
  }

  /** The events that consumers have given up on. */
  DeadLetters deadLetters() {
    return visitor.deadLetters();
  }

  /** Where the public doors are that requests go through now, see {@link #leave}. */
  int door() {
    return door.get();
  }

  @Override
  public URI address() {
    return cluster.addresses().get(door.get() % cluster.addresses().size());
  }

  /** Has the next requests go to another public door, as a balancer does after a failure. */
  void leave(int failed) {
    door.compareAndSet(failed, failed + 1);
  }

  @Override
  public void settle() {
    visitor.settle(PATIENCE);
  }

  /**
   * What a process answers at its management port.
   *
   * @return null while it does not answer well
   */
  @Nullable String ask(String process, String path) {
    int port = cluster.managementPorts().get(process);
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    try {
      var answer = HTTP.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200 ? answer.body() : null;
    } catch (IOException away) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until everything answers again that was killed: the servers, then the processes. */
  void awaitAll() {
    long until = System.nanoTime() + PATIENCE.toNanos();
    for (LocalServer member : cluster.members().values()) {
      while (!member.answers()) {
        if (System.nanoTime() > until) {
          throw new AssertionError(member.name() + " does not answer again");
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  @Override
  public void close() {
    visitor.close();
    cluster.close();
    try (var files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
