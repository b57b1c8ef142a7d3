package dev.tintype.chat.command;

import dev.tintype.chat.api.ChatCommand.EditMessage;
import dev.tintype.chat.api.ChatCommand.ReactToMessage;
import dev.tintype.chat.api.ChatCommand.UnsendMessage;
import dev.tintype.chat.api.ChatEvent.MessageChanged;
import dev.tintype.chat.api.ChatEvent.MessageUnsent;
import dev.tintype.chat.api.ChatSignal.MessageAltered;
import dev.tintype.chat.api.Message;
import dev.tintype.chat.api.Message.State;
import dev.tintype.chat.domain.Listeners;
import dev.tintype.chat.domain.MessageViews;
import dev.tintype.chat.domain.Rooms;
import dev.tintype.chat.domain.Rooms.Room;
import dev.tintype.chat.domain.StoredMessage;
import dev.tintype.chat.domain.Words;
import dev.tintype.chat.storage.ChatTables;
import dev.tintype.chat.storage.MembersTable.Listener;
import dev.tintype.chat.storage.Messages;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.MessageId;
import dev.tintype.platform.messages.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Changing what was said, and answering it with an emoji. */
public final class OwnMessageCommands {

  /** What is done with a message that is locked. */
  @FunctionalInterface
  private interface Work {
    /** The message afterwards. */
    StoredMessage run(Transaction tx, Room room, StoredMessage message);
  }

  private final Database database;
  private final Rooms rooms;
  private final MessageViews views;
  private final Listeners listeners;
  private final ChatTables tables;
  private final Messages messages;
  private final Clock clock;

  public OwnMessageCommands(
      Database database,
      Rooms rooms,
      MessageViews views,
      Listeners listeners,
      ChatTables tables,
      Messages messages,
      Clock clock) {
    this.database = database;
    this.rooms = rooms;
    this.views = views;
    this.listeners = listeners;
    this.tables = tables;
    this.messages = messages;
    this.clock = clock;
  }

  public Message editMessage(Caller caller, EditMessage command) {
    String text = Words.text(command.text());
    return with(
        caller,
        command.message(),
        (tx, room, message) -> {
          requireOwn(room, message);
          var body = message.body();
          if (body.text().equals(text)) {
            return message;
          }
          if (text.isEmpty() && body.media().isEmpty() && body.post() == null) {
            throw Refusal.invalid("text", "ERR_BLANK", "can't be blank without pictures");
          }
          var edited = message.edited(text, clock.instant());
          messages.replace(tx, edited);
          tellChanged(tx, room, message);
          return edited;
        });
  }

  public Message unsendMessage(Caller caller, UnsendMessage command) {
    return with(
        caller,
        command.message(),
        (tx, room, message) -> {
          if (message.state() == State.UNSENT && message.isBy(room.self().account())) {
            return message;
          }
          requireOwn(room, message);
          var unsent = message.unsent();
          messages.replace(tx, unsent);
          tables.reactions().deleteAt(tx.handle(), message.place());
          tx.emit(
              new MessageUnsent(
                  room.id(),
                  message.id(),
                  message.place().seq(),
                  room.self().account(),
                  clock.instant()));
          tell(tx, room, message);
          return unsent;
        });
  }

  public Message reactToMessage(Caller caller, ReactToMessage command) {
    String emoji = command.emoji() == null ? null : Words.emoji(command.emoji());
    return with(
        caller,
        command.message(),
        (tx, room, message) -> {
          requireReactable(tx.handle(), room, message);
          var self = room.self().account();
          boolean changed =
              emoji == null
                  ? tables.reactions().delete(tx.handle(), message.place(), self)
                  : tables
                      .reactions()
                      .put(tx.handle(), message.place(), self, emoji, clock.instant());
          if (changed) {
            tellChanged(tx, room, message);
          }
          return message;
        });
  }

  /** Reads where the message is, and then again when its conversation is locked. */
  private Message with(Caller caller, MessageId id, Work work) {
    AccountId self = caller.member();
    var place = database.read(handle -> find(handle, id)).place();
    return database.transact(tx -> {
      var handle = tx.handle();
      var room = rooms.enter(handle, self, place.conversation());
      if (place.seq() <= room.self().firstSeq()) {
        throw Refusal.notFound("message");
      }
      var after = work.run(tx, room, find(handle, id));
      return views.of(handle, self, room.self().firstSeq(), after);
    });
  }

  private StoredMessage find(Handle handle, MessageId id) {
    return messages.byIds(handle, List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("message"));
  }

  private static void requireOwn(Room room, StoredMessage message) {
    if (!message.isBy(room.self().account()) || message.body().notice() != null) {
      throw Refusal.notAllowed("not_own", "Only its sender may change a message");
    }
    if (message.state() != State.SHOWN) {
      throw Refusal.notFound("message");
    }
  }

  private void requireReactable(Handle handle, Room room, StoredMessage message) {
    var self = room.self().account();
    var sender = message.sender();
    boolean hidden =
        message.state() != State.SHOWN
            || sender == null
            || !tables.blocks().eitherWay(handle, self, Set.of(sender)).isEmpty();
    if (hidden) {
      throw Refusal.notFound("message");
    }
    if (!room.self().isMember()) {
      throw Refusal.conflict("request_open", "Accept the request first");
    }
    boolean blocked =
        room.conversation()
            .other(self)
            .map(other -> !tables.blocks().eitherWay(handle, self, Set.of(other)).isEmpty())
            .orElse(false);
    if (blocked || message.body().notice() != null) {
      throw Refusal.notAllowed("cannot_write", "You can't answer this message");
    }
  }

  private void tellChanged(Transaction tx, Room room, StoredMessage message) {
    tx.emit(new MessageChanged(room.id(), message.id(), message.place().seq()));
    tell(tx, room, message);
  }

  private void tell(Transaction tx, Room room, StoredMessage message) {
    var people = tables.members().listeners(tx.handle(), room.id(), List.of(), clock.instant());
    listeners.tell(
        tx,
        people.stream().map(Listener::account).toList(),
        new MessageAltered(room.id(), message.id(), message.place().seq()));
  }
}
