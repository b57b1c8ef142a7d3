package dev.tintype.identity.command;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/** What is counted of people coming and going. */
public final class IdentityMetrics {
  private final Counter signUps;
  private final Counter rightPasswords;
  private final Counter wrongPasswords;
  private final Counter throttled;
  private final AtomicInteger deletionsUnderWay;

  public IdentityMetrics(MeterRegistry meters) {
    signUps = meters.counter("tintype_identity_sign_ups");
    rightPasswords = meters.counter("tintype_identity_passwords", "outcome", "right");
    wrongPasswords = meters.counter("tintype_identity_passwords", "outcome", "wrong");
    throttled = meters.counter("tintype_identity_throttled");
    deletionsUnderWay = meters.gauge("tintype_identity_deletions_under_way", new AtomicInteger());
  }

  void signedUp() {
    signUps.increment();
  }

  void password(boolean right) {
    (right ? rightPasswords : wrongPasswords).increment();
  }

  void throttled() {
    throttled.increment();
  }

  /** How many deletions some service has not confirmed yet, as of the last look. */
  public void deletionsUnderWay(int count) {
    deletionsUnderWay.set(count);
  }
}
