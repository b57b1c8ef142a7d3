package dev.tintype.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;

/**
 * Asks a server over and over on a number of keep-alive connections, each waiting for its answer.
 */
final class Load {

  /**
   * What came of it.
   *
   * @param cpuMicros of this process, the asking included, and of PostgreSQL, for each answer: it
   *     says more than the rate where other work uses the same processors
   * @param bytes of the last answer's body
   */
  record Result(double perSecond, double p50Millis, double p99Millis, double cpuMicros, int bytes) {
    @Override
    public String toString() {
      return "%,.0f/s, p50 %.2f ms, p99 %.2f ms, %,.0f us of processor time each, %,d bytes"
          .formatted(perSecond, p50Millis, p99Millis, cpuMicros, bytes);
    }
  }

  private record Share(long[] nanos, int bytes) {}

  private Load() {}

  /**
   * Something to ask for.
   *
   * @param headers of the nth connection's requests, each line ended by CR LF
   */
  record Target(URI uri, IntFunction<String> headers) {}

  /**
   * Runs a warm-up, then measures.
   *
   * @param cpu how much processor time has been used so far
   */
  static Result get(
      Target target, int connections, Duration warmUp, Duration measured, DoubleSupplier cpu) {
    run(target, connections, warmUp);
    return alternately(List.of(target), connections, measured, 1, cpu).getFirst();
  }

  /**
   * Measures several in turns, so that what else the machine is at meets all of them alike.
   *
   * @param turn how long each is asked for before the next one's turn
   */
  static List<Result> alternately(
      List<Target> targets, int connections, Duration turn, int turns, DoubleSupplier cpu) {
    var measures = targets.stream().map(_ -> new Measure()).toList();
    for (int i = 0; i < turns; i++) {
      for (int nth = 0; nth < targets.size(); nth++) {
        measures.get(nth).add(targets.get(nth), connections, turn, cpu);
      }
    }
    return measures.stream().map(Measure::result).toList();
  }

  /** What has been measured of one target so far. */
  private static final class Measure {
    private final List<Share> shares = new ArrayList<>();
    private double seconds;
    private double cpuSeconds;

    void add(Target target, int connections, Duration time, DoubleSupplier cpu) {
      long began = System.nanoTime();
      double cpuBefore = cpu.getAsDouble();
      shares.addAll(run(target, connections, time));
      seconds += (System.nanoTime() - began) / 1e9;
      cpuSeconds += cpu.getAsDouble() - cpuBefore;
    }

    Result result() {
      long[] all =
          shares.stream().flatMapToLong(share -> Arrays.stream(share.nanos())).sorted().toArray();
      return new Result(
          all.length / seconds,
          all[all.length / 2] / 1e6,
          all[(int) Math.min(all.length - 1L, all.length * 99L / 100)] / 1e6,
          cpuSeconds * 1e6 / all.length,
          shares.getFirst().bytes());
    }
  }

  private static List<Share> run(Target target, int connections, Duration time) {
    URI uri = target.uri();
    long until = System.nanoTime() + time.toNanos();
    var shares = new ArrayList<Share>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < connections; i++) {
      byte[] request =
          "GET %s%s HTTP/1.1\r\nHost: %s:%d\r\n%s\r\n"
              .formatted(
                  uri.getRawPath(),
                  uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery(),
                  uri.getHost(),
                  uri.getPort(),
                  target.headers().apply(i))
              .getBytes(StandardCharsets.US_ASCII);
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                Share share = connection(uri, request, until);
                synchronized (shares) {
                  shares.add(share);
                }
              }));
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return shares;
  }

  private static Share connection(URI uri, byte[] request, long until) {
    long[] nanos = new long[4096];
    int count = 0;
    int bytes = 0;
    try (var socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
      var out = socket.getOutputStream();
      while (System.nanoTime() < until) {
        long began = System.nanoTime();
        out.write(request);
        bytes = answer(in);
        if (count == nanos.length) {
          nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = System.nanoTime() - began;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Share(Arrays.copyOf(nanos, count), bytes);
  }

  private static int answer(InputStream in) throws IOException {
    String status = HttpLine.line(in);
    if (!status.contains(" 200")) {
      throw new IOException("answered " + status);
    }
    int length = -1;
    for (String header = HttpLine.line(in); !header.isEmpty(); header = HttpLine.line(in)) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    if (length >= 0) {
      in.skipNBytes(length);
      return length;
    }
    int total = 0;
    for (int chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
      in.skipNBytes(chunk + 2L);
      total += chunk;
    }
    HttpLine.line(in);
    return total;
  }

  private static int chunk(InputStream in) throws IOException {
    return Integer.parseInt(HttpLine.line(in).strip(), 16);
  }
}
