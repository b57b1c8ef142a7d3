package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.runtime.GivenSettings;
import dev.tintype.platform.testing.TestNats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Connections as processes of one installation would have them. */
final class TestLinks implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final TestNats nats;
  private final String prefix = "test-" + COUNT.incrementAndGet();
  private final List<NatsLink> links = new ArrayList<>();

  TestLinks(TestNats nats) {
    this.nats = nats;
  }

  /** One more process's connection. */
  NatsLink connect(String... settings) {
    var link = NatsLink.connect(configuration(settings), "test");
    links.add(link);
    return link;
  }

  NatsConfiguration configuration(String... settings) {
    return NatsConfiguration.from(new GivenSettings(null, Map.of(), List.of(settings)))
        .at(nats.url(), prefix);
  }

  @Override
  public void close() {
    links.forEach(NatsLink::close);
  }
}
