package dev.tintype.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.harbour.api.HarbourEvent;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.runtime.Platform;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestServicesTest {
  @RegisterExtension static final TestServices tintype = TestServices.running("town", Town::new);

  private record Town(Platform platform) implements ServiceModule {
    @Override
    public String name() {
      return "town";
    }

    @Override
    public void describe(ServiceDescription service) {
      service.consume(
          "visitors",
          HarbourEvent.class,
          (tx, event) ->
              tx.handle()
                  .createUpdate("INSERT INTO ship (name) VALUES (:name) ON CONFLICT DO NOTHING")
                  .bind("name", event.ship())
                  .execute());
    }
  }

  @Test
  void foreignEventsHaveHadTheirEffectWhenAllIsSettled() {
    tintype.publish(new HarbourEvent.ShipArrived("Aurora", 1));
    tintype.settle();
    List<String> ships =
        tintype
            .database("town")
            .read(h -> h.createQuery("SELECT name FROM ship").mapTo(String.class).list());
    assertThat(ships).contains("Aurora");
    assertThat(tintype.emitted(HarbourEvent.ShipArrived.class)).hasSize(1);
  }
}
