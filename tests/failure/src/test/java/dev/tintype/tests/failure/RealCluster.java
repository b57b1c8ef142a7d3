package dev.tintype.tests.failure;

import dev.tintype.application.Application;
import dev.tintype.application.ClusterCommand;
import dev.tintype.application.cluster.Cluster;
import dev.tintype.tests.system.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Every role as a process of its own over real servers, all of which may be killed. */
final class RealCluster implements Site, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path data;
  private final Cluster cluster;
  private final Application visitor;
  private volatile int door;

  private RealCluster(Path data, Cluster cluster) {
    this.data = data;
    this.cluster = cluster;
    this.visitor = ClusterCommand.visitor(cluster, data);
  }

  /**
   * Starts one.
   *
   * @param roles one for each process
   */
  static RealCluster start(List<String> roles) {
    try {
      Path data = Files.createTempDirectory("tintype-cluster");
      var cluster =
          ClusterCommand.start(data, roles, List.of("public.pages=none", "rate-limits=off"));
      return new RealCluster(data, cluster);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Cluster cluster() {
    return cluster;
  }

  /** How many events a service has given up on. */
  long deadLetters(String service) {
    return visitor.deadLetters().count(service);
  }

  @Override
  public URI address() {
    return cluster.addresses().get(door % cluster.addresses().size());
  }

  /** Has the next requests go to another public door, as a balancer does after a failure. */
  void nextDoor() {
    door++;
  }

  @Override
  public void settle() {
    visitor.settle(PATIENCE);
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
