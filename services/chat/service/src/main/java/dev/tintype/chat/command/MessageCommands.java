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
    if (text.isEmpty() && command.media().isEmpty() && command.post() == null) {
      throw Refusal.invalid("text", "ERR_BLANK", "can't be blank without pictures");
    }
    var media = pictures.own(caller, command.media());
    var relation = before.other() == null ? null : acquaintances.relation(caller, before.other());
    requireNoBlock(relation);
    return database.transact(tx -> {
      var handle = tx.handle();
      var room = rooms.enter(handle, self, command.conversation());
      var earlier = earlier(handle, room, command);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      requireWritable(handle, room, relation);
      requests.accept(tx, room);
      letIn(tx, room, relation);
      var body = body(handle, room, command, text, media);
      var said = speech.say(tx, room.id(), self, body);
      remember(handle, self, clientId, said.place());
      metrics.sent();
      return views.of(handle, self, room.self().firstSeq(), said);
    });
  }

  private Before before(Handle handle, AccountId self, SendMessage command) {
    var room = rooms.look(handle, self, command.conversation());
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

  private void remember(Handle handle, AccountId self, String clientId, Place place) {
    if (!tables.clientNames().insert(handle, self, clientId, place, clock.instant())) {
      throw taken();
    }
  }

  private static RuntimeException taken() {
    return Refusal.conflict("client_id_taken", "This client_id names another message");
  }

  private static void requireNoBlock(@Nullable Relation relation) {
    if (relation != null && relation.blockedEitherWay()) {
      throw Refusal.notAllowed("cannot_write", "You can't write to this person");
    }
  }

  private void requireWritable(Handle handle, Room room, @Nullable Relation relation) {
    if (room.conversation().isGroup()) {
      return;
    }
    if (relation == null || room.conversation().other(room.self().account()).isEmpty()) {
      throw Refusal.conflict("alone", "Nobody else is left in this conversation");
    }
    var other = member(handle, room, relation);
    boolean stranger = !other.isMember() && !relation.followedBy();
    if (stranger && room.conversation().lastSeq() >= configuration.requestMessages()) {
      throw Refusal.conflict("request_pending", "Wait until they have accepted your request");
    }
    if (stranger && !other.asked() && other.standing() == Standing.REQUESTED) {
      acquaintances.requireRequests(handle, other.account());
    }
  }

  /** Who follows the sender by now needn't be asked any more. */
  private void letIn(Transaction tx, Room room, @Nullable Relation relation) {
    if (relation != null && relation.followedBy()) {
      var other = member(tx.handle(), room, relation);
      if (other.standing() == Standing.REQUESTED) {
        requests.end(tx, other, Standing.MEMBER);
      }
    }
  }

  private MemberRow member(Handle handle, Room room, Relation relation) {
    return tables
        .members()
        .find(handle, room.id(), relation.account())
        .orElseThrow(() -> Refusal.conflict("alone", "Nobody else is left in this conversation"));
  }

  private MessageBody body(
      Handle handle, Room room, SendMessage command, String text, List<ChatMedia> media) {
    long replyTo = command.replyTo() == null ? 0 : replyTo(handle, room, command);
    return new MessageBody(
        command.clientId(), text, media, command.post(), replyTo, null, clock.instant(), null);
  }

  private long replyTo(Handle handle, Room room, SendMessage command) {
    return messages.byIds(handle, List.of(command.replyTo())).stream()
        .map(StoredMessage::place)
        .filter(place -> place.conversation().equals(room.id()))
        .filter(place -> place.seq() > room.self().firstSeq())
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("reply_to", "ERR_INVALID", "is not in this chat"))
        .seq();
  }
}
