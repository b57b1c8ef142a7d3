package dev.tintype.platform.messaging;

import java.util.Set;

/**
 * A service of which this process runs only some parts, while other processes run the others.
 *
 * @param module the whole service
 */
public record ServicePart(ServiceModule module, Set<Part> parts) implements ServiceModule {

  /** What a process can run of a service. */
  public enum Part {
    /** Commands and queries, without the heavy ones. */
    API,
    /** Heavy commands, which take a processor for a while. */
    WORKER,
    /** Consumers of events. */
    CONSUMER,
    /** Jobs. */
    BATCH
  }

  @Override
  public String name() {
    return module.name();
  }

  @Override
  public void describe(ServiceDescription service) {
    service.take(ServiceDescription.of(module), parts);
  }
}
