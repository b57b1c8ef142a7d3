package dev.tintype.platform.messaging.embedded;

import dev.tintype.platform.database.PostgresDatabase;
import dev.tintype.platform.messaging.EventStream;
import dev.tintype.platform.testing.contract.DeadLetterContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class EmbeddedDeadLettersTest extends DeadLetterContract {
  @Override
  protected EventStream stream(Map<String, PostgresDatabase> databases, List<Duration> pauses) {
    return EmbeddedStreams.create(databases, pauses);
  }
}
