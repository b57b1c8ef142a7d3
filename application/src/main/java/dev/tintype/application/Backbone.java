package dev.tintype.application;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.Broadcast;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.EventStream;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.messaging.delivery.Jobs;
import java.util.List;
import java.util.Map;

/** How messages and events travel: within this process, or between processes. */
sealed interface Backbone extends AutoCloseable permits WithinProcess, OverNats {

  /** The services of this process once they run; closing lets them finish what they are at. */
  record Running(
      List<ServiceDescription> descriptions, EventStream stream, Jobs jobs, AutoCloseable services)
      implements AutoCloseable {
    @Override
    public void close() throws Exception {
      services.close();
    }
  }

  Bus bus();

  /** Reaches whom messages reach, where no Redis is given for it. */
  Broadcast broadcast();

  /** Whether messages can travel now. */
  boolean isReady();

  /**
   * Starts services, and everything between their databases and their consumers.
   *
   * @param databases by service
   */
  Running start(List<ServiceModule> modules, Map<String, PostgresDatabase> databases);
}
