package dev.tintype.relationship.command;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipCommand.Mute;
import dev.tintype.relationship.api.RelationshipCommand.Unmute;
import dev.tintype.relationship.api.RelationshipEvent.Muted;
import dev.tintype.relationship.api.RelationshipEvent.Unmuted;
import dev.tintype.relationship.storage.MutesTable;
import dev.tintype.relationship.storage.MutesTable.Terms;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Muting, for ever or for a while. */
public final class MuteCommands {
  private static final Duration LONGEST = Duration.ofDays(3650);

  private final Pairs pairs;
  private final MutesTable mutes;
  private final IdGenerator ids;
  private final Clock clock;

  public MuteCommands(Pairs pairs, MutesTable mutes, IdGenerator ids, Clock clock) {
    this.pairs = pairs;
    this.mutes = mutes;
    this.ids = ids;
    this.clock = clock;
  }

  public Relation mute(Caller caller, Mute command) {
    if (command.seconds() < 0 || command.seconds() > LONGEST.toSeconds()) {
      throw Refusal.invalid("duration", "ERR_INVALID", "must be from 0 seconds to ten years");
    }
    AccountId other = command.account();
    return pairs.begin(
        caller,
        other,
        (tx, self, privateAccount) -> {
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          var until = command.seconds() == 0 ? null : now.plusSeconds(command.seconds());
          var terms = new Terms(command.notifications(), until);
          if (!mutes.find(tx.handle(), self, other, now).equals(Optional.of(terms))) {
            mutes.put(tx.handle(), self, other, ids.next(IdKind.ROW), terms);
            tx.emit(new Muted(self, other, command.notifications(), until));
          }
        });
  }

  public Relation unmute(Caller caller, Unmute command) {
    return pairs.end(
        caller,
        command.account(),
        (tx, self) -> {
          if (mutes.delete(tx.handle(), self, command.account())) {
            tx.emit(new Unmuted(self, command.account()));
          }
        });
  }
}
