package dev.tintype.application.cluster;

import dev.tintype.platform.localservers.LocalServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts processes again that have died, each after a pause that grows while it keeps dying. */
final class Supervisor implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
  private static final long LOOK_EVERY_MILLIS = 200;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;

  private final Map<String, Watch> watches = new LinkedHashMap<>();
  private final Set<String> held = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  private final class Watch {
    private final String name;
    private final Supplier<LocalServer> member;
    private final Thread thread;

    Watch(String name, Supplier<LocalServer> member) {
      this.name = name;
      this.member = member;
      this.thread = Thread.ofVirtual().name("watch " + name).start(this::run);
    }

    private void run() {
      long pause = LOOK_EVERY_MILLIS;
      try {
        while (!closed.await(pause, TimeUnit.MILLISECONDS)) {
          boolean fine = held.contains(name) || member.get().isRunning() || startAgain();
          pause = fine ? LOOK_EVERY_MILLIS : Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private boolean startAgain() {
      log.warn("{} has ended; starting it again", name);
      try {
        member.get().start();
        return true;
      } catch (RuntimeException e) {
        log.error("{}", e.getMessage());
        return false;
      }
    }
  }

  /**
   * Watches over a process.
   *
   * @param member the one that goes by that name at the moment
   */
  void watch(String name, Supplier<LocalServer> member) {
    watches.put(name, new Watch(name, member));
  }

  /** Leaves a process alone that is to stay away for a while. */
  void hold(String name) {
    held.add(name);
  }

  /** Cares for it again. */
  void release(String name) {
    held.remove(name);
  }

  @Override
  public void close() {
    closed.countDown();
    for (Watch watch : watches.values()) {
      try {
        watch.thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
