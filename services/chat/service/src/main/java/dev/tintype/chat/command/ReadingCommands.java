package dev.tintype.chat.command;

import dev.tintype.chat.ChatConfiguration;
import dev.tintype.chat.api.ChatCommand.ChangeChatSettings;
import dev.tintype.chat.api.ChatCommand.MarkDelivered;
import dev.tintype.chat.api.ChatCommand.MarkRead;
import dev.tintype.chat.api.ChatCommand.MuteConversation;
import dev.tintype.chat.api.ChatCommand.Type;
import dev.tintype.chat.api.ChatSettings;
import dev.tintype.chat.api.ChatSignal.ConversationAltered;
import dev.tintype.chat.api.ChatSignal.DeliveredUpTo;
import dev.tintype.chat.api.ChatSignal.ReadUpTo;
import dev.tintype.chat.api.ChatSignal.Typing;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.domain.Acquaintances;
import dev.tintype.chat.domain.ConversationViews;
import dev.tintype.chat.domain.Listeners;
import dev.tintype.chat.domain.Rooms;
import dev.tintype.chat.domain.Rooms.Room;
import dev.tintype.chat.storage.ChatTables;
import dev.tintype.chat.storage.MembersTable.Count;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import java.util.List;
import java.util.Objects;

/** What people do with conversations without saying anything. */
public final class ReadingCommands {
  private final Database database;
  private final Listeners listeners;
  private final Acquaintances acquaintances;
  private final Rooms rooms;
  private final ConversationViews views;
  private final ChatTables tables;
  private final ChatConfiguration configuration;

  public ReadingCommands(
      Database database,
      Listeners listeners,
      Acquaintances acquaintances,
      Rooms rooms,
      ConversationViews views,
      ChatTables tables,
      ChatConfiguration configuration) {
    this.database = database;
    this.listeners = listeners;
    this.acquaintances = acquaintances;
    this.rooms = rooms;
    this.views = views;
    this.tables = tables;
    this.configuration = configuration;
  }

  public Conversation markRead(Caller caller, MarkRead command) {
    AccountId self = caller.member();
    return database.transact(tx -> {
      var handle = tx.handle();
      var room = rooms.look(handle, self, command.conversation());
      tables
          .receipts()
          .read(handle, room.id(), self, command.seq())
          .ifPresent(receipt -> {
            listeners.tell(tx, List.of(self), new ReadUpTo(room.id(), self, receipt.seq()));
            if (receipt.shown() > room.self().readShown()) {
              tellOthers(tx, room, receipt.shown(), true);
            }
          });
      return views.now(handle, self, room.id());
    });
  }

  public Done markDelivered(Caller caller, MarkDelivered command) {
    AccountId self = caller.member();
    return database.transact(tx -> {
      var handle = tx.handle();
      var room = rooms.look(handle, self, command.conversation());
      tables
          .receipts()
          .delivered(handle, room.id(), self, command.seq())
          .ifPresent(receipt -> tellOthers(tx, room, receipt.shown(), false));
      return Done.DONE;
    });
  }

  /** In large groups everybody would be told of everybody at each message. */
  private void tellOthers(Transaction tx, Room room, long seq, boolean read) {
    var handle = tx.handle();
    int people =
        tables.members().count(handle, List.of(room.id())).stream().mapToInt(Count::people).sum();
    if (people > configuration.receiptsUpTo()) {
      return;
    }
    AccountId self = room.self().account();
    listeners.tell(
        tx,
        tables.receipts().audience(handle, room.id(), self, true),
        read ? new ReadUpTo(room.id(), self, seq) : new DeliveredUpTo(room.id(), self, seq));
  }

  /** Only those hear of it who are in it, and only of those who are. */
  public Done type(Caller caller, Type command) {
    AccountId self = caller.member();
    List<AccountId> audience =
        database.read(handle -> {
          var room = rooms.look(handle, self, command.conversation());
          return room.self().isMember()
              ? tables.receipts().audience(handle, room.id(), self, false)
              : List.<AccountId>of();
        });
    if (!audience.isEmpty()) {
      listeners.tellNow(audience, new Typing(command.conversation(), self));
    }
    return Done.DONE;
  }

  public Conversation muteConversation(Caller caller, MuteConversation command) {
    AccountId self = caller.member();
    return database.transact(tx -> {
      var room = rooms.look(tx.handle(), self, command.conversation());
      tables.members().mute(tx.handle(), room.id(), self, command.until());
      listeners.tell(tx, List.of(self), new ConversationAltered(room.id()));
      return views.now(tx.handle(), self, room.id());
    });
  }

  public ChatSettings changeSettings(Caller caller, ChangeChatSettings command) {
    AccountId self = caller.member();
    return database.transact(tx -> {
      var handle = tx.handle();
      acquaintances.hold(handle, List.of(self));
      var before = tables.settings().find(handle, self);
      var after =
          new ChatSettings(
              Objects.requireNonNullElse(command.receipts(), before.receipts()),
              Objects.requireNonNullElse(command.presence(), before.presence()),
              Objects.requireNonNullElse(command.requests(), before.requests()));
      tables.settings().put(handle, self, after);
      return after;
    });
  }
}
