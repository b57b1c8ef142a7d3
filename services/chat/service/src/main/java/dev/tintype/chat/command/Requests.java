package dev.tintype.chat.command;

import dev.tintype.chat.api.ChatEvent.MessageRequestEnded;
import dev.tintype.chat.api.ChatSignal.ConversationAltered;
import dev.tintype.chat.domain.Listeners;
import dev.tintype.chat.domain.Rooms.Room;
import dev.tintype.chat.domain.Standing;
import dev.tintype.chat.storage.ChatTables;
import dev.tintype.chat.storage.MemberRow;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Refusal;
import java.time.Clock;
import java.util.List;

/** How requests of strangers end. */
public final class Requests {
  private final Listeners listeners;
  private final ChatTables tables;
  private final Clock clock;

  public Requests(Listeners listeners, ChatTables tables, Clock clock) {
    this.listeners = listeners;
    this.tables = tables;
    this.clock = clock;
  }

  /** The one who was asked is in it from now on. */
  void accept(Transaction tx, Room room) {
    if (!room.self().isMember()) {
      end(tx, room.self(), Standing.MEMBER);
      listeners.tell(tx, everybody(tx, room), new ConversationAltered(room.id()));
    }
  }

  /** The one who was asked is not; the other one of two isn't told. */
  void decline(Transaction tx, Room room) {
    switch (room.self().standing()) {
      case REQUESTED -> {
        boolean group = room.conversation().isGroup();
        var those = group ? everybody(tx, room) : List.of(room.self().account());
        end(tx, room.self(), group ? Standing.LEFT : Standing.DECLINED);
        listeners.tell(tx, those, new ConversationAltered(room.id()));
      }
      case MEMBER -> throw Refusal.conflict("no_request", "There is no request to decline");
      case DECLINED, LEFT, REMOVED -> {}
    }
  }

  /** Somebody stands to it otherwise now, with which a request ends that was told. */
  public void end(Transaction tx, MemberRow member, Standing standing) {
    tables.members().setStanding(tx.handle(), member, standing);
    tell(tx, member, standing == Standing.MEMBER);
  }

  /** A request that was told, if there is one, has ended. */
  public void tell(Transaction tx, MemberRow member, boolean accepted) {
    if (member.standing() == Standing.REQUESTED && member.asked()) {
      tx.emit(
          new MessageRequestEnded(
              member.conversation(), member.account(), accepted, clock.instant()));
    }
  }

  private List<AccountId> everybody(Transaction tx, Room room) {
    return tables.members().all(tx.handle(), room.id()).stream().map(MemberRow::account).toList();
  }
}
