package dev.tintype.tests.endtoend;

import dev.tintype.tests.system.TestSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Counts, by the metrics, the messages that have gone over the bus. */
final class BusCalls {
  private static final Pattern COUNT =
      Pattern.compile("^tintype_bus_\\w*seconds_count(\\{[^}]*})? (\\S+)$", Pattern.MULTILINE);

  private BusCalls() {}

  static double count(TestSystem system) {
    try (var in =
        URI.create(system.managementAddress("public-http") + "/metrics").toURL().openStream()) {
      var metrics = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var matcher = COUNT.matcher(metrics);
      double sum = 0;
      while (matcher.find()) {
        sum += Double.parseDouble(matcher.group(2));
      }
      return sum;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
