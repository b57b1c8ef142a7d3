package dev.tintype.platform.messaging.delivery;

import dev.tintype.platform.messaging.ServiceDescription;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the jobs of services, each in one process at a time. A job that fails is logged, counted and
 * run again at its next turn.
 */
public final class Jobs implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Jobs.class);
  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  private final List<Loop> loops = new ArrayList<>();
  private final MeterRegistry meters;

  public Jobs(MeterRegistry meters) {
    this.meters = meters;
  }

  /**
   * Starts the jobs of services; each has its first turn after one interval.
   *
   * @param ownerships by service
   */
  public void start(List<ServiceDescription> services, Map<String, Ownership> ownerships) {
    for (ServiceDescription service : services) {
      for (ServiceDescription.Job job : service.jobs()) {
        loops.add(new Loop(service.service(), job, ownerships.get(service.service()), meters));
      }
    }
    loops.forEach(Loop::start);
  }

  /**
   * Runs a job now, on this thread, after a turn of it that may be under way.
   *
   * @throws IllegalArgumentException when there is no such job
   */
  public void run(String service, String name) {
    loops.stream()
        .filter(loop -> loop.service.equals(service) && loop.job.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no job " + name + " of " + service))
        .turn();
  }

  @Override
  public void close() {
    loops.forEach(Loop::stop);
    loops.forEach(Loop::join);
  }

  private static final class Loop {
    private final String service;
    private final ServiceDescription.Job job;
    private final Ownership ownership;
    private final MeterRegistry meters;
    private final AtomicLong lastSuccess;
    private final ReentrantLock turn = new ReentrantLock();
    private final Wakeup wakeup = new Wakeup();
    private volatile boolean stopped;
    private @Nullable Thread thread;

    Loop(String service, ServiceDescription.Job job, Ownership ownership, MeterRegistry meters) {
      this.service = service;
      this.job = job;
      this.ownership = ownership;
      this.meters = meters;
      this.lastSuccess = meters.gauge("tintype_job_last_success_seconds", tags(), new AtomicLong());
    }

    void start() {
      thread = Thread.ofVirtual().name(service + " job " + job.name()).start(this::run);
    }

    void stop() {
      stopped = true;
      wakeup.signal();
    }

    void join() {
      Threads.join(thread);
    }

    void turn() {
      turn.lock();
      try {
        job.work().run();
        lastSuccess.set(System.currentTimeMillis() / 1000);
      } finally {
        turn.unlock();
      }
    }

    private void run() {
      wakeup.await(job.every());
      while (!stopped) {
        if (!ownership.owns("job " + job.name())) {
          wakeup.await(job.every().compareTo(ASK_AGAIN) < 0 ? job.every() : ASK_AGAIN);
          continue;
        }
        try {
          turn();
        } catch (RuntimeException | Error e) {
          meters.counter("tintype_job_failures", tags()).increment();
          log.error("job {} of {} failed", job.name(), service, e);
        }
        wakeup.await(job.every());
      }
    }

    private Tags tags() {
      return Tags.of("service", service, "job", job.name());
    }
  }
}
