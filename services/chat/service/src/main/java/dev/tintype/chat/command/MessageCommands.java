package dev.tintype.chat.command;

import dev.tintype.chat.ChatConfiguration;
import dev.tintype.chat.api.ChatCommand.SendMessage;
import dev.tintype.chat.api.ChatMedia;
import dev.tintype.chat.api.Message;
import dev.tintype.chat.domain.Acquaintances;
import dev.tintype.chat.domain.ChatMetrics;
import dev.tintype.chat.domain.MessageBody;
import dev.tintype.chat.domain.MessageViews;
import dev.tintype.chat.domain.Place;
import dev.tintype.chat.domain.Rooms;
import dev.tintype.chat.domain.Rooms.Room;
import dev.tintype.chat.domain.Speech;
import dev.tintype.chat.domain.Standing;
import dev.tintype.chat.domain.StoredMessage;
import dev.tintype.chat.domain.Words;
import dev.tintype.chat.storage.ChatTables;
import dev.tintype.chat.storage.MemberRow;
import dev.tintype.chat.storage.Messages;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.MessageId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.relationship.api.Relation;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Saying something. */
public final class MessageCommands {

  /**
   * What is known before the transaction.
   *
   * @param sent the message, where it was sent before
   * @param other the other one of two; null in groups
   */
  private record Before(@Nullable Message sent, @Nullable AccountId other) {}

  private final Database database;
  private final Acquaintances acquaintances;
  private final Requests requests;
  private final Rooms rooms;
  private final Speech speech;
  private final Pictures pictures;
  private final MessageViews views;
  private final ChatTables tables;
  private final Messages messages;
  private final ChatConfiguration configuration;
  private final ChatMetrics metrics;
  private final Clock clock;

  public MessageCommands(
      Database database,
      Acquaintances acquaintances,
      Requests requests,
      Rooms rooms,
      Speech speech,
      Pictures pictures,
      MessageViews views,
      ChatTables tables,
      Messages messages,
      ChatConfiguration configuration,
      ChatMetrics metrics,
      Clock clock) {
    this.database = database;
    this.acquaintances = acquaintances;
    this.requests = requests;
    this.rooms = rooms;
    this.speech = speech;
    this.pictures = pictures;
    this.views = views;
    this.tables = tables;
    this.messages = messages;
    this.configuration = configuration;
    this.metrics = metrics;
    this.clock = clock;
  }

  public Message sendMessage(Caller caller, SendMessage command) {
    AccountId self = caller.member();
    String clientId = Words.clientId(command.clientId());
    String text = Words.text(command.text());
    var before = database.read(handle -> before(handle, self, command));
    if (before.sent() != null) {
      metrics.resent();
      return before.sent();
    }
    var media = pictures.own(caller, command.media());
    var relation = before.other() == null ? null : acquaintances.relation(caller, before.other());
    return database.transact(tx -> {
      var handle = tx.handle();
      var room = rooms.enter(handle, self, command.conversation());
      if (!remember(handle, room, clientId)) {
        metrics.resent();
        return earlier(handle, room, command).orElseThrow(MessageCommands::taken);
      }
      requireContent(command, text);
      var other = room.conversation().isGroup() ? null : other(handle, room);
      if (other != null) {
        requireWritable(handle, room, other, relation);
      }
      requests.accept(tx, room);
      letIn(tx, other, relation);
      var quoted = command.replyTo() == null ? null : quoted(handle, room, command.replyTo());
      var said = speech.say(tx, room.id(), self, body(command, text, media, quoted), quoted);
      metrics.sent();
      return quoted == null
          ? MessageViews.fresh(said, self, null)
          : views.of(handle, self, room.self().firstSeq(), said);
    });
  }

  /** Whether it was sent before is asked ahead only where pictures may have gone since. */
  private Before before(Handle handle, AccountId self, SendMessage command) {
    var id = command.conversation();
    if (command.media().isEmpty()) {
      return new Before(null, rooms.other(handle, self, id).orElse(null));
    }
    var room = rooms.look(handle, self, id);
    return new Before(
        earlier(handle, room, command).orElse(null), room.conversation().other(self).orElse(null));
  }

  /** The message, if this client has sent it before. */
  private Optional<Message> earlier(Handle handle, Room room, SendMessage command) {
    AccountId self = room.self().account();
    return tables
        .clientNames()
        .find(handle, self, command.clientId())
        .map(place -> sentTo(room, place))
        .flatMap(place -> messages.at(handle, List.of(place)).stream().findFirst())
        .map(message -> views.of(handle, self, room.self().firstSeq(), message));
  }

  private static Place sentTo(Room room, Place place) {
    if (!place.conversation().equals(room.id()) || place.seq() == 0) {
      throw taken();
    }
    return place;
  }

  /**
   * Keeps the name for what is about to be said in the room, which the transaction has locked.
   *
   * @return false when it is taken; whoever is about to take it is waited for
   */
  private boolean remember(Handle handle, Room room, String clientId) {
    var next = new Place(room.id(), room.conversation().lastSeq() + 1);
    return tables
        .clientNames()
        .insert(handle, room.self().account(), clientId, next, clock.instant());
  }

  private static RuntimeException taken() {
    return Refusal.conflict("client_id_taken", "This client_id names another message");
  }

  private static void requireContent(SendMessage command, String text) {
    if (text.isEmpty() && command.media().isEmpty() && command.post() == null) {
      throw Refusal.invalid("text", "ERR_BLANK", "can't be blank without pictures");
    }
  }

  private MemberRow other(Handle handle, Room room) {
    return room.conversation()
        .other(room.self().account())
        .flatMap(other -> tables.members().find(handle, room.id(), other))
        .orElseThrow(() -> Refusal.conflict("alone", "Nobody else is left in this conversation"));
  }

  private void requireWritable(
      Handle handle, Room room, MemberRow other, @Nullable Relation relation) {
    if (relation != null && relation.blockedEitherWay()) {
      throw Refusal.notAllowed("cannot_write", "You can't write to this person");
    }
    boolean stranger = !other.isMember() && !follows(relation);
    if (stranger && room.conversation().lastSeq() >= configuration.requestMessages()) {
      throw Refusal.conflict("request_pending", "Wait until they have accepted your request");
    }
    if (stranger && !other.asked() && other.standing() == Standing.REQUESTED) {
      acquaintances.requireRequests(handle, other.account());
    }
  }

  /** Who follows the sender by now needn't be asked any more. */
  private void letIn(Transaction tx, @Nullable MemberRow other, @Nullable Relation relation) {
    if (other != null && follows(relation) && other.standing() == Standing.REQUESTED) {
      requests.end(tx, other, Standing.MEMBER);
    }
  }

  private static boolean follows(@Nullable Relation relation) {
    return relation != null && relation.followedBy();
  }

  private MessageBody body(
      SendMessage command, String text, List<ChatMedia> media, @Nullable StoredMessage quoted) {
    return new MessageBody(
        command.clientId(),
        text,
        media,
        command.post(),
        quoted == null ? 0 : quoted.place().seq(),
        null,
        clock.instant(),
        null);
  }

  private StoredMessage quoted(Handle handle, Room room, MessageId id) {
    return messages.byIds(handle, List.of(id)).stream()
        .filter(message -> message.place().conversation().equals(room.id()))
        .filter(message -> message.place().seq() > room.self().firstSeq())
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("reply_to", "ERR_INVALID", "is not in this chat"));
  }
}
