package dev.tintype.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tintype.harbour.api.HarbourSignal.FogCameIn;
import dev.tintype.harbour.api.HarbourSignal.ShipCalled;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Signal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveTest {
  private static final AccountId ANN = new AccountId(1);
  private static final AccountId BEN = new AccountId(2);

  private final InProcessBroadcast broadcast = new InProcessBroadcast();
  private final Live live = new Live(broadcast);
  private final List<Signal> heard = new ArrayList<>();

  @Test
  void peopleHearWhatTheyAreToldAndNothingElse() {
    live.listen(ANN, heard::add);
    live.toAccounts(List.of(ANN, BEN, ANN), new ShipCalled("Aurora", ANN));
    live.toAccounts(List.of(BEN), new FogCameIn());
    live.toAccounts(List.of(), new FogCameIn());
    assertThat(heard).containsExactly(new ShipCalled("Aurora", ANN));
  }

  @Test
  void whoLooksAtSomethingHearsOfItUntilTheyLookAway() {
    var looking = live.listen("pier.1", heard::add);
    live.toTopic("pier.1", new FogCameIn());
    live.toTopic("pier.2", new ShipCalled("Aurora", BEN));
    looking.close();
    live.toTopic("pier.1", new ShipCalled("Hanna", BEN));
    assertThat(heard).containsExactly(new FogCameIn());
  }

  @Test
  void whatManyAreToldIsReadOnce() {
    var said = new ShipCalled("Aurora", ANN);
    live.listen(ANN, heard::add);
    live.listen(BEN, heard::add);
    live.toAccounts(List.of(ANN, BEN), said);
    live.toAccounts(List.of(BEN), new FogCameIn());
    live.toAccounts(List.of(ANN), said);
    assertThat(heard).containsExactly(said, said, new FogCameIn(), said);
    assertThat(heard.getFirst()).isSameAs(heard.get(1));
  }

  @Test
  void whatNewerProcessesSayIsPassedOver() {
    live.listen(ANN, heard::add);
    for (var name :
        List.of("dev.tintype.harbour.api.HarbourSignal$Unheard", "java.lang.Integer", "", " ")) {
      broadcast.publish("live.account.1", (name + " {}").getBytes(StandardCharsets.UTF_8));
    }
    live.toAccounts(List.of(ANN), new FogCameIn());
    assertThat(heard).containsExactly(new FogCameIn());
  }
}
