package dev.tintype.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.harbour.api.HarbourCommand.Berth;
import dev.tintype.harbour.api.HarbourCommand.CastOff;
import dev.tintype.harbour.api.HarbourCommand.Moor;
import dev.tintype.harbour.api.HarbourEvent;
import dev.tintype.harbour.api.HarbourEvent.ShipArrived;
import dev.tintype.harbour.api.HarbourQuery.Ships;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.runtime.Platform;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestServicesTest {
  @RegisterExtension
  static final TestServices tintype =
      TestServices.running("town", Town::new)
          .answering(Ships.class, (caller, query) -> List.of("Cygnus"))
          .handling(Moor.class, (caller, command) -> new Berth(1, caller.member()));

  private record Town(Platform platform) implements ServiceModule {
    @Override
    public String name() {
      return "town";
    }

    @Override
    public void describe(ServiceDescription service) {
      service
          .consume("visitors", HarbourEvent.class, (tx, event) -> Town.note(tx, event.ship()))
          .every(Duration.ofDays(1), "ask around", this::askAround);
    }

    private void askAround() {
      var ships = platform.bus().ask(Caller.part("town"), new Ships());
      platform
          .database()
          .transact(tx -> {
            ships.forEach(ship -> note(tx, ship));
            return null;
          });
    }

    private static void note(Transaction tx, String ship) {
      tx.handle()
          .createUpdate("INSERT INTO ship (name) VALUES (:name) ON CONFLICT DO NOTHING")
          .bind("name", ship)
          .execute();
    }
  }

  @Test
  void foreignEventsHaveHadTheirEffectWhenAllIsSettled() {
    tintype.publish(new ShipArrived("Aurora", 1));
    tintype.settle();
    assertThat(ships()).contains("Aurora");
    assertThat(tintype.emitted(ShipArrived.class)).contains(new ShipArrived("Aurora", 1));
  }

  @Test
  void aJobIsRunWhenTheTestSaysSoAndOthersAreStoodInFor() {
    tintype.runJob("town", "ask around");
    assertThat(ships()).contains("Cygnus");
  }

  @Test
  void theCallerReachesTheHandler() {
    var mira = tintype.newMember();
    assertThat(tintype.send(mira, new Moor("Aurora", mira.id())).owner()).isEqualTo(mira.id());
  }

  @Test
  void timePassesOnlyWhenTold() {
    var before = tintype.clock().instant();
    tintype.clock().advance(Duration.ofDays(2));
    assertThat(tintype.platform("town").clock().instant())
        .isEqualTo(before.plus(Duration.ofDays(2)));
  }

  @Test
  void aServiceThatNobodyStandsInForIsNamed() {
    var cast = new CastOff("Aurora");
    assertThatThrownBy(() -> tintype.send(Caller.VISITOR, cast)).hasMessageContaining("CastOff");
  }

  private static List<String> ships() {
    return tintype
        .database("town")
        .read(handle -> handle.createQuery("SELECT name FROM ship").mapTo(String.class).list());
  }
}
