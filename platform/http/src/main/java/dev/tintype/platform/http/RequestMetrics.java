package dev.tintype.platform.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How long answers took, by route and status. */
final class RequestMetrics {
  private record Key(String method, String route, int status) {}

  private final MeterRegistry meters;
  private final ConcurrentHashMap<Key, Timer> timers = new ConcurrentHashMap<>();

  RequestMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  void answered(String method, String route, int status, long nanos) {
    timers
        .computeIfAbsent(new Key(method, route, status), this::timer)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Key key) {
    return Timer.builder("tintype.http.requests")
        .description("Time from a request's headers to the end of its answer")
        .tag("method", key.method())
        .tag("route", key.route())
        .tag("status", Integer.toString(key.status()))
        .publishPercentileHistogram()
        .register(meters);
  }
}
