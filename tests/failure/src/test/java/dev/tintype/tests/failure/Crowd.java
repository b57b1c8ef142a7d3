package dev.tintype.tests.failure;

import dev.tintype.tests.system.Answer;
import dev.tintype.tests.system.Person;
import dev.tintype.tests.system.Pictures;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * People who keep signing up, following, posting, liking, commenting and talking, whatever fails.
 * Each tries again until it is told that it has worked, so that everything noted here has been
 * acknowledged.
 */
final class Crowd implements AutoCloseable {
  private static final int BUSY = 3;
  private static final long PATIENCE_NANOS = Duration.ofMinutes(3).toNanos();
  private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

  /** A post that was acknowledged. */
  record Posted(Person author, String id, String words, boolean pictured) {}

  /**
   * A comment that was acknowledged.
   *
   * @param post under which it stands
   * @param answered who wrote what it answers: the post, or a comment there
   */
  record Commented(Posted post, Person author, Person answered, String id) {}

  /** Somebody who follows somebody, as was acknowledged. */
  record Following(Person follower, Person followee) {}

  /** Somebody who likes a post, as was acknowledged. */
  record Liking(Person liker, Posted post) {}

  private final RealCluster site;
  private final List<Person> people = new CopyOnWriteArrayList<>();
  private final List<Posted> posts = new CopyOnWriteArrayList<>();
  private final List<Commented> comments = new CopyOnWriteArrayList<>();
  private final Set<Following> follows = ConcurrentHashMap.newKeySet();
  private final Set<Liking> likes = ConcurrentHashMap.newKeySet();
  private final Talks talks = new Talks(this::untilAnswered);
  private final Map<String, Integer> troubles = new ConcurrentHashMap<>();
  private final AtomicInteger secondFailures = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();
  private volatile Throwable broken;
  private volatile boolean stopping;

  Crowd(RealCluster site, int people) {
    this.site = site;
    for (int i = 0; i < people; i++) {
      signUp();
    }
    for (int i = 0; i < people; i++) {
      for (int next = 1; next <= 3; next++) {
        follow(this.people.get(i), this.people.get((i + next) % people));
      }
      talks.open(this.people.get((i + 1) % people), this.people.get(i));
    }
  }

  /** Starts being busy. */
  void start() {
    stopping = false;
    secondFailures.set(0);
    troubles.clear();
    for (int i = 0; i < BUSY; i++) {
      var random = new Random(i * 31L + posts.size());
      threads.add(Thread.ofVirtual().name("crowd " + i).start(() -> beBusy(random)));
    }
  }

  /** Waits until that many more posts have been acknowledged than now. */
  void awaitPosts(int more) {
    int wanted = posts.size() + more;
    long until = System.nanoTime() + PATIENCE_NANOS;
    while (posts.size() < wanted) {
      if (broken != null) {
        throw new AssertionError("the crowd gave up", broken);
      }
      if (System.nanoTime() > until) {
        throw new AssertionError("no post is acknowledged any more; troubles: " + troubles);
      }
      LockSupport.parkNanos(PAUSE_NANOS / 10);
    }
  }

  /** Lets everybody finish what they are at. */
  void rest() {
    stopping = true;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    threads.clear();
    if (broken != null) {
      throw new AssertionError("the crowd gave up", broken);
    }
  }

  List<Person> people() {
    return people;
  }

  List<Posted> posts() {
    return posts;
  }

  Talks talks() {
    return talks;
  }

  List<Commented> comments() {
    return comments;
  }

  Set<Following> follows() {
    return follows;
  }

  Set<Liking> likes() {
    return likes;
  }

  /** How many requests failed a second time in a row since the start. */
  int secondFailures() {
    return secondFailures.get();
  }

  /** What went wrong since the start, and how often. */
  Map<String, Integer> troubles() {
    return troubles;
  }

  @Override
  public void close() {
    rest();
  }

  private void beBusy(Random random) {
    try {
      while (!stopping) {
        int what = random.nextInt(20);
        if (what == 0) {
          signUp();
        } else if (what < 4) {
          follow(anybody(random), anybody(random));
        } else if (what < 8 && !posts.isEmpty()) {
          like(anybody(random), posts.get(random.nextInt(posts.size())));
        } else if (what < 10) {
          talks.say(random);
        } else if (what < 12 && !posts.isEmpty()) {
          comment(anybody(random), random);
        } else {
          post(anybody(random), what == 12 || what == 13);
        }
      }
    } catch (RuntimeException | Error e) {
      broken = e;
    }
  }

  private Person anybody(Random random) {
    return people.get(random.nextInt(people.size()));
  }

  private void signUp() {
    people.add(until(() -> site.person("crowd")));
  }

  private void follow(Person follower, Person followee) {
    if (follower != followee) {
      untilAnswered(() -> follower.post("/api/v1/accounts/" + followee.id() + "/follow"));
      follows.add(new Following(follower, followee));
    }
  }

  private void like(Person liker, Posted post) {
    untilAnswered(() -> liker.post("/api/v1/statuses/" + post.id() + "/favourite"));
    likes.add(new Liking(liker, post));
  }

  /** Comments on one of the newest posts, or answers a comment there. */
  private void comment(Person author, Random random) {
    Posted post = posts.get(posts.size() - 1 - random.nextInt(Math.min(5, posts.size())));
    List<Commented> there = comments.stream().filter(it -> it.post() == post).toList();
    String words = "words " + UUID.randomUUID();
    if (there.isEmpty() || random.nextBoolean()) {
      var answer = publish(author, words, "&in_reply_to_id=" + post.id());
      comments.add(new Commented(post, author, post.author(), answer.text("id")));
    } else {
      Commented parent = there.get(random.nextInt(there.size()));
      var answer = publish(author, words, "&in_reply_to_id=" + parent.id());
      comments.add(new Commented(post, author, parent.author(), answer.text("id")));
    }
  }

  private void post(Person author, boolean pictured) {
    String words = "words " + UUID.randomUUID();
    String media = pictured ? until(() -> author.uploads(Pictures.jpeg(320, 240, 1), words)) : "";
    var answer = publish(author, words, pictured ? "&media_ids[]=" + media : "");
    posts.add(new Posted(author, answer.text("id"), words, pictured));
  }

  private Answer publish(Person author, String words, String more) {
    String form = "status=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more;
    return untilAnswered(() ->
        author.send(
            "POST",
            "/api/v1/statuses",
            BodyPublishers.ofString(form),
            "application/x-www-form-urlencoded",
            "Idempotency-Key",
            words));
  }

  private Answer untilAnswered(Supplier<Answer> request) {
    return until(() -> request.get().expect(200));
  }

  /** Tries until it works. */
  private <T> T until(Supplier<T> attempt) {
    long until = System.nanoTime() + PATIENCE_NANOS;
    for (int failures = 0; ; failures++) {
      int door = site.door();
      try {
        return attempt.get();
      } catch (UncheckedIOException | AssertionError e) {
        troubles.merge(firstLine(e), 1, Integer::sum);
        site.leave(door);
        if (failures == 1) {
          secondFailures.incrementAndGet();
        }
        if (System.nanoTime() > until) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage())
        .replaceAll("\\d{6,}|words%20\\S+|[0-9a-f-]{36}", "…")
        .lines()
        .findFirst()
        .orElse("");
  }
}
