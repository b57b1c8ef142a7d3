package dev.tintype.platform.runtime;

import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a server that we depend on is away: counted each time, logged once until it is back. */
public final class Outage {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  private final String where;
  private final Counter count;
  private final AtomicBoolean away = new AtomicBoolean();

  /**
   * @param where what is said to be away, such as {@code the S3 server https://s3.example}
   * @param metric its name in the metrics, such as {@code tintype_s3_unavailable}
   */
  public Outage(String where, String metric, MeterRegistry meters) {
    this.where = where;
    this.count =
        Counter.builder(metric)
            .description("Calls that " + metric.split("_")[1] + " could not be reached for")
            .register(meters);
  }

  /** A call has not reached it. */
  public void met(Throwable cause) {
    count.increment();
    if (away.compareAndSet(false, true)) {
      LOG.warn("{} can't be reached: {}", where, cause.toString());
    }
  }

  /** The same, for those who can't go on without it. */
  public RefusedException refused(Throwable cause) {
    met(cause);
    return new RefusedException(new Refusal.Unavailable());
  }

  /** A call has reached it. */
  public void over() {
    if (away.get() && away.compareAndSet(true, false)) {
      LOG.info("{} can be reached again", where);
    }
  }
}
