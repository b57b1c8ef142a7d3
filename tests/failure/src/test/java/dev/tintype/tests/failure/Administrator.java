package dev.tintype.tests.failure;

import dev.tintype.application.cluster.Cluster;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Whoever runs a cluster: has the databases' master key, and the command line. */
final class Administrator {
  private final Cluster cluster;
  private final Path data;

  /** What a command has printed, and how it ended. */
  record Said(int status, String text) {}

  Administrator(RealCluster site) {
    this.cluster = site.cluster();
    this.data = site.data();
  }

  /** The database of a service, past all of its rules. */
  Handle open(String service) {
    var url = URI.create(cluster.settingsForAdministrator().get("database.url"));
    String[] account = url.getRawUserInfo().split(":", 2);
    var address = "jdbc:postgresql://%s:%d/tintype_%s";
    return Jdbi.create(
            address.formatted(url.getHost(), url.getPort(), service), account[0], account[1])
        .open();
  }

  /** Runs a command of {@code ./tintype} on the cluster's folder. */
  Said runs(String... words) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        new ArrayList<>(
            List.of(java, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.add("dev.tintype.application.Main");
    command.addAll(List.of(words));
    command.add("--data=" + data);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text.strip());
  }
}
