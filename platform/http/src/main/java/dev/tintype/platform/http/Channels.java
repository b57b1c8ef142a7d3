package dev.tintype.platform.http;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All channels that are open on one server. */
final class Channels implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Channels.class);
  private static final Duration DRAINING = Duration.ofSeconds(3);

  private final ChannelLimits limits;
  private final MeterRegistry meters;
  private final Map<String, Integer> byPerson = new ConcurrentHashMap<>();
  private final Set<OpenChannel> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean draining;

  Channels(ChannelLimits limits, MeterRegistry meters) {
    this.limits = limits;
    this.meters = meters;
    if (meters.find("tintype_http_channels").gauge() == null) {
      // the public door comes first; the management port has no channels
      meters.gauge("tintype_http_channels", open, Set::size);
    }
    Thread.ofVirtual().name("channels").start(this::look);
  }

  /** A place for one channel of one person. */
  final class Seat {
    private final String person;
    private final BooleanSupplier stillGood;
    private final AtomicBoolean left = new AtomicBoolean();
    private volatile long askedAt = System.nanoTime();

    private Seat(String person, BooleanSupplier stillGood) {
      this.person = person;
      this.stillGood = stillGood;
    }

    ChannelLimits limits() {
      return limits;
    }

    void taken(OpenChannel channel) {
      open.add(channel);
      if (draining) {
        channel.close(Closing.STOPPING);
      }
    }

    void dropped() {
      meters.counter("tintype_http_channel_dropped").increment();
    }

    void closing(Closing why) {
      meters.counter("tintype_http_channel_closed", "why", why.name()).increment();
    }

    void left(@Nullable OpenChannel channel) {
      if (left.compareAndSet(false, true)) {
        byPerson.computeIfPresent(person, (_, count) -> count > 1 ? count - 1 : null);
      }
      if (channel != null) {
        open.remove(channel);
      }
    }

    /** Asks now and then whether the person is still signed in. */
    void askAgain(OpenChannel channel, long now) {
      if (now - askedAt > limits.again().toNanos()) {
        ask(channel, now);
      }
    }

    /** Asks at once, if it is that person's. */
    void askAgain(OpenChannel channel, String whom) {
      if (person.equals(whom)) {
        ask(channel, System.nanoTime());
      }
    }

    private void ask(OpenChannel channel, long now) {
      askedAt = now;
      Thread.startVirtualThread(() -> check(channel));
    }

    private void check(OpenChannel channel) {
      try {
        if (!stillGood.getAsBoolean()) {
          channel.close(Closing.NOT_ALLOWED);
        }
      } catch (RuntimeException e) {
        log.debug("nobody can say whether a channel's client is still signed in", e);
      }
    }
  }

  /**
   * Keeps a place.
   *
   * @param person an account or a network address
   * @param stillGood whether the proof of who they are still holds; may wait
   * @throws RefusedException when they have too many, or this server stops
   */
  Seat reserve(String person, BooleanSupplier stillGood) {
    if (draining) {
      throw new RefusedException(new Refusal.Unavailable());
    }
    int count = byPerson.merge(person, 1, Integer::sum);
    var seat = new Seat(person, stillGood);
    if (count > limits.perPerson()) {
      seat.left(null);
      throw new RefusedException(new Refusal.TooMany(60));
    }
    return seat;
  }

  /** A session of the account is over: which of its channels may stay is asked at once. */
  void doubt(AccountId account) {
    String person = person(account);
    open.forEach(channel -> channel.doubt(person));
  }

  /** An account, as somebody who has channels. */
  static String person(AccountId account) {
    return "account " + account;
  }

  private void look() {
    try {
      while (!stopped.await(pause().toMillis(), TimeUnit.MILLISECONDS)) {
        long now = System.nanoTime();
        for (OpenChannel channel : open) {
          channel.look(now);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration pause() {
    return limits.beat().dividedBy(5);
  }

  /** Says good-bye to all, and waits a little for those who answer. */
  @Override
  public void close() {
    draining = true;
    open.forEach(channel -> channel.close(Closing.STOPPING));
    long until = System.nanoTime() + DRAINING.toNanos();
    try {
      while (!open.isEmpty() && System.nanoTime() < until) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    open.forEach(OpenChannel::abort);
    stopped.countDown();
  }
}
