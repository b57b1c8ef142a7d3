package dev.tintype.tests.system;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A running system as people and apps reach it. */
public interface Site {

  /** The public door. */
  URI address();

  /** Waits until every event has had its effect. */
  void settle();

  /** Somebody who looks at the site without an account. */
  default Client visitor() {
    return new Client(this, null);
  }

  /** Signs a new person up through the public API; the name gets a number, so that it is free. */
  default Person person(String name) {
    return Person.signUp(this, name + "_" + Names.NEXT.incrementAndGet());
  }

  /** Numbers the names of this process. */
  final class Names {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Names() {}
  }
}
