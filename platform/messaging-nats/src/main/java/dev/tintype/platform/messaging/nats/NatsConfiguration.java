package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.messaging.delivery.Lane;
import dev.tintype.platform.runtime.BadSettings;
import dev.tintype.platform.runtime.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How this process uses NATS.
 *
 * @param urls of the servers of one cluster; empty when NATS is not used
 * @param credentials a file of credentials; an empty text for none
 * @param prefix stands before all subjects, for installations that share a cluster; may be empty
 * @param requestsInFlight how many requests this process has open at most, and how many it works on
 * @param largestMessage in bytes; the server's own limit holds too
 * @param replicas on how many servers each stream is kept
 * @param retention for how long events are kept, in streams and in outboxes
 * @param duplicateWindow for how long the server knows an event that it has been given
 * @param window how many events a publisher sends before it waits for the server
 * @param lanes into how many parts the events of each consumer are divided, by their keys
 */
public record NatsConfiguration(
    List<String> urls,
    String credentials,
    String prefix,
    int requestsInFlight,
    int largestMessage,
    int replicas,
    Duration retention,
    Duration duplicateWindow,
    int window,
    int lanes) {
  private static final Pattern PREFIX = Pattern.compile("([a-z0-9-]+)?");

  public NatsConfiguration {
    urls = List.copyOf(urls);
  }

  /** Reads the settings {@code nats.…}. */
  public static NatsConfiguration from(Settings settings) {
    return new NatsConfiguration(
        urls(settings),
        settings.text("nats.credentials", "", "A file of credentials for the NATS servers"),
        prefix(settings),
        within(
            settings,
            "nats.requests-in-flight",
            256,
            1,
            100_000,
            "How many requests this process has open with others, and works on for others"),
        within(
            settings,
            "nats.largest-message",
            1_048_576,
            1_024,
            67_108_864,
            "The most bytes of one message; the servers' own limit holds too"),
        within(
            settings,
            "nats.replicas",
            1,
            1,
            5,
            "On how many NATS servers each stream is kept; 3 where there are as many"),
        settings.duration(
            "nats.retention",
            Duration.ofDays(7),
            "For how long events are kept, so that a consumer can be rebuilt from them"),
        settings.duration(
            "nats.duplicate-window",
            Duration.ofMinutes(2),
            "For how long the servers know an event that they were given; at most their limit"),
        within(
            settings,
            "nats.window",
            256,
            1,
            4_096,
            "How many events are sent before waiting for the servers to have kept them"),
        within(
            settings,
            "nats.lanes",
            4,
            1,
            Lane.SLOTS,
            "Into how many parts the events of each consumer are divided among processes"));
  }

  /** The same with these servers; for tests and for who has started them. */
  public NatsConfiguration at(String url, String subjectPrefix) {
    return new NatsConfiguration(
        List.of(url),
        credentials,
        subjectPrefix,
        requestsInFlight,
        largestMessage,
        replicas,
        retention,
        duplicateWindow,
        window,
        lanes);
  }

  /** Whether NATS is to be used. */
  public boolean isUsed() {
    return !urls.isEmpty();
  }

  private static List<String> urls(Settings settings) {
    var text =
        settings.text("nats.url", "", "The NATS servers of the cluster, separated by commas");
    var urls = Arrays.stream(text.split(",")).map(String::strip).filter(url -> !url.isEmpty());
    return urls.map(NatsConfiguration::checked).toList();
  }

  private static String checked(String url) {
    try {
      var address = URI.create(url);
      if (address.getHost() != null && List.of("nats", "tls").contains(address.getScheme())) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new BadSettings(
        "setting nats.url has \"" + url + "\"; it takes addresses such as nats://localhost:4222");
  }

  private static String prefix(Settings settings) {
    var prefix =
        settings.text("nats.prefix", "", "Stands before all subjects, where a cluster is shared");
    if (!PREFIX.matcher(prefix).matches()) {
      throw new BadSettings(
          "setting nats.prefix is \"" + prefix + "\"; it takes a-z, 0-9 and hyphens");
    }
    return prefix;
  }

  private static int within(
      Settings settings, String key, int byDefault, int least, int most, String meaning) {
    long value = settings.number(key, byDefault, meaning);
    if (value < least || value > most) {
      throw new BadSettings(
          "setting %s is %d; it takes %d to %d".formatted(key, value, least, most));
    }
    return (int) value;
  }

  /** The servers without the passwords that may stand in their addresses. */
  String shownUrls() {
    return String.join(", ", urls).replaceAll("//[^@/,]*@", "//");
  }

  /** The credentials' file, when there is one to be. */
  Path credentialsFile() {
    return Path.of(credentials);
  }
}
