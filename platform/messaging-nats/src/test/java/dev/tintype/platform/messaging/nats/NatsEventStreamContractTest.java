package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.EventStream;
import dev.tintype.platform.testing.TestNats;
import dev.tintype.platform.testing.contract.EventStreamContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class NatsEventStreamContractTest extends EventStreamContract {
  private final TestLinks links = new TestLinks(TestNats.shared());

  @Override
  protected EventStream stream(Map<String, PostgresDatabase> databases, List<Duration> pauses) {
    return NatsStreams.create(links.connect(), databases, pauses);
  }
}
