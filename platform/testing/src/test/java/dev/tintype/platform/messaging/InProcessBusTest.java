package dev.tintype.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.harbour.api.HarbourQuery;
import dev.tintype.harbour.api.HarbourQuery.Ships;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.testing.TestDatabases;
import dev.tintype.platform.testing.contract.BusContract;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InProcessBusTest {
  private static InProcessBus bus(boolean throughJson, MeterRegistry meters) {
    return new InProcessBus(throughJson, OpenTelemetry.noop(), meters);
  }

  @Nested
  class Direct extends BusContract {
    @Override
    protected Bus busTo(ServiceDescription service) {
      var bus = bus(false, new SimpleMeterRegistry());
      bus.register(service);
      return bus;
    }
  }

  @Nested
  class ThroughJson extends BusContract {
    @Override
    protected Bus busTo(ServiceDescription service) {
      var bus = bus(true, new SimpleMeterRegistry());
      bus.register(service);
      return bus;
    }
  }

  @Test
  void aMessageThatNobodyHandlesIsUnavailable() {
    var bus = bus(false, new SimpleMeterRegistry());
    assertThatThrownBy(() -> bus.ask(Caller.VISITOR, new Ships()))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.Unavailable()));
  }

  @Test
  void twoServicesCannotHandleOneMessage() {
    var bus = bus(false, new SimpleMeterRegistry());
    bus.register(answering("harbour"));
    assertThatThrownBy(() -> bus.register(answering("pier")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("harbour")
        .hasMessageContaining("pier");
  }

  @Test
  void messagesAreTimedByNameAndOutcome() {
    var meters = new SimpleMeterRegistry();
    var bus = bus(false, meters);
    bus.register(answering("harbour"));
    bus.ask(Caller.VISITOR, new Ships());
    assertThat(
            meters
                .get("tintype_bus_messages")
                .tags("service", "harbour", "message", "Ships", "outcome", "done")
                .timer()
                .count())
        .isOne();
  }

  @Test
  void nothingIsSentWhileADatabaseConnectionIsHeld() {
    var bus = bus(false, new SimpleMeterRegistry());
    bus.register(answering("harbour"));
    var clock = Clock.systemUTC();
    var databases = new TestDatabases(new IdGenerator(clock, 1), clock, new SimpleMeterRegistry());
    try {
      var town = databases.open("town");
      assertThatThrownBy(() -> town.transact(tx -> bus.ask(Caller.VISITOR, new Ships())))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("held a database connection");
    } finally {
      databases.drop();
    }
  }

  private static ServiceDescription answering(String name) {
    var service = new ServiceDescription(name);
    service.queries(HarbourQuery.class).on(Ships.class, (who, query) -> List.of());
    return service;
  }
}
