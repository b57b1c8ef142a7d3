package dev.tintype.platform.messaging.nats;

import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.testing.TestNats;
import dev.tintype.platform.testing.contract.BusContract;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class NatsBusContractTest {
  private static NatsBus bus(NatsLink link) {
    return new NatsBus(link, OpenTelemetry.noop(), new SimpleMeterRegistry());
  }

  @Nested
  class ToAnotherProcess extends BusContract {
    private final TestLinks links = new TestLinks(TestNats.shared());

    @Override
    protected Bus busTo(ServiceDescription service) {
      var answering = bus(links.connect());
      answering.register(service);
      answering.answer(service);
      return bus(links.connect());
    }

    @AfterEach
    void disconnect() {
      links.close();
    }
  }

  @Nested
  class WithinTheProcess extends BusContract {
    private final TestLinks links = new TestLinks(TestNats.shared());

    @Override
    protected Bus busTo(ServiceDescription service) {
      var bus = bus(links.connect());
      bus.register(service);
      bus.answer(service);
      return bus;
    }

    @AfterEach
    void disconnect() {
      links.close();
    }
  }
}
