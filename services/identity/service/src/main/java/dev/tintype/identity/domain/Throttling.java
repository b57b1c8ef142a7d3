package dev.tintype.identity.domain;

import java.time.Duration;

/** How attempts of one kind are slowed down once there are many: each delay twice the last. */
public enum Throttling {
  /** Passwords for one account from one network. */
  SIGN_IN(5, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofDays(1)),
  /** Passwords from one network, for whatever accounts. */
  SIGN_IN_ADDRESS(30, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofHours(1)),
  /** Codes of one account's second factor, from anywhere: who tries has the password. */
  SECOND_FACTOR(5, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(1)),
  /** Mailed codes asked for one e-mail address. */
  CODE_REQUEST(3, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1)),
  CODE_REQUEST_ADDRESS(10, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(1)),
  /** Mailed codes tried for one e-mail address. */
  CODE_ANSWER(5, Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofDays(1)),
  CODE_ANSWER_ADDRESS(20, Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofDays(1));

  private final int free;
  private final Duration first;
  private final Duration longest;
  private final Duration memory;

  Throttling(int free, Duration first, Duration longest, Duration memory) {
    this.free = free;
    this.first = first;
    this.longest = longest;
    this.memory = memory;
  }

  /** How long to wait after that many attempts; zero for the first ones. */
  public Duration delayAfter(int attempts) {
    if (attempts < free) {
      return Duration.ZERO;
    }
    int doublings = Math.min(attempts - free, 20);
    Duration delay = first.multipliedBy(1L << doublings);
    return delay.compareTo(longest) < 0 ? delay : longest;
  }

  /** Attempts are forgotten after that long without another. */
  public Duration memory() {
    return memory;
  }
}
