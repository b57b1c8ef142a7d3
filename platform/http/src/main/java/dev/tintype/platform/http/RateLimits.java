package dev.tintype.platform.http;

import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often callers may ask. Routes name their limit; a signed-in account is counted by itself, a
 * visitor by network address.
 */
public final class RateLimits {

  /** {@code most} requests in each {@code window}. */
  public record Limit(int most, Duration window) {}

  /** How many times a visitor's limit all accounts behind one address may use together. */
  private static final int ACCOUNTS_PER_ADDRESS = 20;

  private static final Map<String, Limit> USUAL =
      Map.of(
          "default", new Limit(1_500, Duration.ofMinutes(5)),
          "media", new Limit(400, Duration.ofMinutes(30)),
          "files", new Limit(6_000, Duration.ofMinutes(5)),
          "delete", new Limit(60, Duration.ofMinutes(30)),
          "messages", new Limit(600, Duration.ofMinutes(5)),
          "typing", new Limit(300, Duration.ofMinutes(5)),
          "sign-up", new Limit(5, Duration.ofMinutes(30)),
          "sign-in", new Limit(25, Duration.ofMinutes(5)),
          "paging-unauthenticated", new Limit(300, Duration.ofMinutes(15)));

  private static final DateTimeFormatter RESET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final RateLimiter limiter;
  private final Map<String, Limit> limits;
  private final boolean on;

  /**
   * @param on false for measurements: then nothing is counted and no headers are sent
   */
  public RateLimits(RateLimiter limiter, Map<String, Limit> limits, boolean on) {
    this.limiter = limiter;
    this.limits = Map.copyOf(limits);
    this.on = on;
  }

  /** The limits that are right for most installations. */
  public static RateLimits usual(RateLimiter limiter, boolean on) {
    return new RateLimits(limiter, USUAL, on);
  }

  /** A route must not be without limits for a slip of the pen. */
  void check(String name) {
    if (on && !limits.containsKey(name)) {
      throw new IllegalStateException("there is no rate limit called " + name);
    }
  }

  /** Counts a request before anybody looks at its token. */
  RateLimiter.@Nullable Allowance takeAtDoor(String address) {
    Limit limit = limits.get("default");
    if (!on || limit == null) {
      return null;
    }
    return limiter.take(
        "door " + TrustedProxies.countedAs(address),
        limit.most() * ACCOUNTS_PER_ADDRESS,
        limit.window());
  }

  /**
   * Counts a request of a known caller; null when limits are off.
   *
   * @param account null for visitors
   */
  RateLimiter.@Nullable Allowance take(String name, @Nullable Long account, String address) {
    Limit limit = limits.get(name);
    if (!on || limit == null) {
      return null;
    }
    String who = account == null ? TrustedProxies.countedAs(address) : "account " + account;
    return limiter.take(name + " " + who, limit.most(), limit.window());
  }

  static String format(Instant time) {
    return RESET.format(time);
  }

  static RefusedException refused(RateLimiter.Allowance allowance) {
    long seconds = Duration.between(Instant.now(), allowance.resetsAt()).toSeconds();
    return new RefusedException(new Refusal.TooMany((int) Math.max(1, seconds + 1)));
  }
}
