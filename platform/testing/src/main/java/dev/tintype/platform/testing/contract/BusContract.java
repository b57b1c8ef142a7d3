package dev.tintype.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tintype.harbour.api.HarbourCommand;
import dev.tintype.harbour.api.HarbourCommand.Berth;
import dev.tintype.harbour.api.HarbourCommand.CastOff;
import dev.tintype.harbour.api.HarbourCommand.Moor;
import dev.tintype.harbour.api.HarbourQuery;
import dev.tintype.harbour.api.HarbourQuery.Ships;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Deadline;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messages.SessionId;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.platform.messaging.ServiceDescription;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every bus promises; each adapter runs this. */
public abstract class BusContract {
  private static final Caller MIRA =
      new Caller.Member(new AccountId(7_000_000_000_000_000_001L), new SessionId(8));

  private final AtomicReference<Caller> caller = new AtomicReference<>();
  private final AtomicReference<Duration> left = new AtomicReference<>();
  private Bus bus;

  /** A bus on which this service answers. */
  protected abstract Bus busTo(ServiceDescription service);

  @BeforeEach
  void connect() {
    var harbour = new ServiceDescription("harbour");
    harbour
        .commands(HarbourCommand.class)
        .on(Moor.class, this::moor)
        .on(CastOff.class, (who, command) -> castOff(command));
    harbour.queries(HarbourQuery.class).on(Ships.class, (who, query) -> List.of("Aurora", "한라"));
    bus = busTo(harbour);
  }

  @Test
  void aCommandIsHandledAndAnswered() {
    var owner = new AccountId(7_000_000_000_000_000_002L);
    assertThat(bus.send(MIRA, new Moor("Aurora", owner))).isEqualTo(new Berth(3, owner));
    assertThat(caller).hasValue(MIRA);
  }

  @Test
  void aQueryIsAnsweredWithAList() {
    assertThat(bus.ask(Caller.VISITOR, new Ships())).containsExactly("Aurora", "한라");
  }

  @Test
  void aRefusalArrivesAsItWasGiven() {
    assertThatThrownBy(() -> bus.send(MIRA, new CastOff("unknown")))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.NotFound("ship")));
    assertThatThrownBy(() -> bus.send(MIRA, new CastOff("")))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.refusal())
                    .isEqualTo(
                        new Refusal.Invalid(
                            List.of(new Refusal.Problem("ship", "ERR_BLANK", "can't be blank")))));
  }

  @Test
  void aFaultIsNoRefusal() {
    assertThatThrownBy(() -> bus.send(MIRA, new CastOff("broken")))
        .isInstanceOf(RuntimeException.class)
        .isNotInstanceOf(RefusedException.class);
  }

  @Test
  void aHandlerHasTheCallersDeadlineOrTenSeconds() throws Exception {
    var owner = new AccountId(1);
    bus.send(MIRA, new Moor("Aurora", owner));
    assertThat(left.get()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
    Deadline.within(Duration.ofSeconds(3), () -> bus.send(MIRA, new Moor("Aurora", owner)));
    assertThat(left.get()).isLessThanOrEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void whatIsTooLateIsNotBegun() {
    assertThatThrownBy(
            () -> Deadline.within(Duration.ZERO, () -> bus.send(MIRA, new CastOff("Aurora"))))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Unavailable.class));
  }

  private Berth moor(Caller who, Moor command) {
    caller.set(who);
    left.set(Deadline.left());
    return new Berth(3, command.owner());
  }

  private static Done castOff(CastOff command) {
    return switch (command.ship()) {
      case "unknown" -> throw Refusal.notFound("ship");
      case "" -> throw Refusal.invalid("ship", "ERR_BLANK", "can't be blank");
      case "broken" -> throw new IllegalStateException("the crane fell over");
      default -> Done.DONE;
    };
  }
}
