package dev.tintype.platform.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** How long answers took, by route and status. */
final class RequestMetrics {
  private record Key(String method, String route, int status) {}

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final Duration[] BOUNDS =
      LongStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry meters;
  private final ConcurrentHashMap<Key, Timer> timers = new ConcurrentHashMap<>();

  RequestMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  void answered(String method, String route, int status, long nanos) {
    timers
        .computeIfAbsent(new Key(known(method), route, status), this::timer)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  /** One of the few methods there are, so that nobody can make up ever new time series. */
  static String known(String method) {
    return METHODS.contains(method) ? method : "OTHER";
  }

  private Timer timer(Key key) {
    return Timer.builder("tintype.http.requests")
        .description("Time from a request's headers to the end of its answer")
        .tag("method", key.method())
        .tag("route", key.route())
        .tag("status", Integer.toString(key.status()))
        .serviceLevelObjectives(BOUNDS)
        .register(meters);
  }
}
