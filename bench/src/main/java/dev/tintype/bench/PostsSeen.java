package dev.tintype.bench;

import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.RefusedException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Posts over HTTP at a rate, whether they are answered or not, while the homes of three followers,
 * the first, the middle and the last, are read over and over. A delivery of a post to up to a
 * thousand followers is one transaction, so that three speak for all; in the end all homes are
 * looked at.
 */
final class PostsSeen {
  private static final Pattern ID = Pattern.compile("^\\{\"id\":\"(\\d+)\"");
  private static final Duration LOOK_EVERY = Duration.ofMillis(10);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int PAGE = 40;

  private final World world;
  private final int authors;
  private final int followers;
  private final Map<Long, Long> begun = new ConcurrentHashMap<>();
  private final Map<Long, Long> answered = new ConcurrentHashMap<>();
  private final List<Map<Long, Long>> seen = new ArrayList<>();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean stopped;

  /**
   * The milliseconds from a post's request to its answer, and until all have it.
   *
   * @param refused how many were answered with an error, as a system does that has too much to do
   */
  record Result(
      double perSecond, List<Double> answer, List<Double> visible, double lag, int refused) {

    /** Whether all were taken, and became visible about as quickly as they came. */
    boolean carried() {
      return refused == 0 && lag < 1 && at(visible, 99) < 2_000;
    }

    @Override
    public String toString() {
      return "%.0f posts/s, answered p50 %.0f ms, p99 %.0f ms; visible p50 %.0f ms, p99 %.0f ms%s"
          .formatted(
              perSecond,
              at(answer, 50),
              at(answer, 99),
              at(visible, 50),
              at(visible, 99),
              carried()
                  ? ""
                  : " (not carried: the last %.1f s late, %d refused)".formatted(lag, refused));
    }

    private static double at(List<Double> sorted, int percent) {
      return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
  }

  PostsSeen(World world, int authors, int followers) {
    this.world = world;
    this.authors = authors;
    this.followers = followers;
  }

  Result run(int rate, int seconds) {
    var readers = List.of(authors, authors + followers / 2, authors + followers - 1);
    long since = world.home(authors).stream().mapToLong(PostId::value).max().orElse(0);
    var watching = new ArrayList<Thread>();
    for (int reader : readers) {
      var times = new ConcurrentHashMap<Long, Long>();
      seen.add(times);
      watching.add(Thread.ofVirtual().start(() -> watch(reader, since, times)));
    }
    long began = System.nanoTime();
    post(rate, rate * seconds);
    double posted = (System.nanoTime() - began) / 1e9;
    long last = System.nanoTime();
    awaitAll();
    double lag = (System.nanoTime() - last) / 1e9;
    stopped = true;
    watching.forEach(PostsSeen::join);
    check();
    return result(begun.size() / posted, lag);
  }

  private void post(int rate, int count) {
    try (var client = HttpClient.newHttpClient();
        var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      long began = System.nanoTime();
      var posts = new ArrayList<Future<?>>();
      for (int number = 0; number < count; number++) {
        LockSupport.parkNanos(began + number * 1_000_000_000L / rate - System.nanoTime());
        int nth = number;
        posts.add(
            executor.submit(() -> {
              post(client, nth);
              return null;
            }));
      }
      for (Future<?> post : posts) {
        post.get();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void post(HttpClient client, int number) throws IOException, InterruptedException {
    String token = world.people().get(number % authors).token().text();
    var request =
        HttpRequest.newBuilder(world.address().resolve("/api/v1/statuses"))
            .header("Cookie", "tintype_session=" + token)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"status\": \"Post number " + number + "\"}"))
            .build();
    long began = System.nanoTime();
    var answer = client.send(request, BodyHandlers.ofString());
    var id = ID.matcher(answer.body());
    if (answer.statusCode() != 200 || !id.find()) {
      refused.incrementAndGet();
      return;
    }
    long post = Long.parseLong(id.group(1));
    answered.put(post, System.nanoTime());
    begun.put(post, began);
  }

  private void watch(int reader, long since, Map<Long, Long> times) {
    boolean missed = false;
    while (!stopped) {
      try {
        look(reader, since, times, missed);
        missed = false;
      } catch (RefusedException e) { // too much to do: all is looked at again
        refused.incrementAndGet();
        missed = true;
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  /** Reads on as long as a page has nothing but new posts, or new ones may be on any. */
  private void look(int reader, long since, Map<Long, Long> times, boolean all) {
    long newest = Long.MAX_VALUE;
    boolean more = true;
    while (more) {
      var posts = world.home(reader, new PageRequest(newest, null, null, PAGE));
      long now = System.nanoTime();
      boolean allNew = true;
      for (PostId post : posts) {
        allNew &= post.value() > since && times.putIfAbsent(post.value(), now) == null;
        newest = post.value();
      }
      more = posts.size() == PAGE && newest > since && (all || allNew);
    }
  }

  private void awaitAll() {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!seen.stream().allMatch(times -> times.keySet().containsAll(begun.keySet()))) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("posts have not become visible");
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  /** Every follower's home begins with the newest posts; what was refused may be there or not. */
  private void check() {
    if (refused.get() > 0) {
      return;
    }
    var newest = begun.keySet().stream().sorted((a, b) -> Long.compare(b, a)).limit(PAGE).toList();
    for (int follower = authors; follower < authors + followers; follower++) {
      var home = world.home(follower).stream().map(PostId::value).toList();
      if (!home.subList(0, newest.size()).equals(newest)) {
        throw new IllegalStateException("the home of " + follower + " lacks posts");
      }
    }
  }

  private Result result(double perSecond, double lag) {
    var answer = new ArrayList<Double>();
    var visible = new ArrayList<Double>();
    begun.forEach((post, at) -> {
      answer.add((answered.get(post) - at) / 1e6);
      long last = seen.stream().mapToLong(times -> times.get(post)).max().orElseThrow();
      visible.add((last - at) / 1e6);
    });
    answer.sort(null);
    visible.sort(null);
    return new Result(perSecond, answer, visible, lag, refused.get());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
