package dev.tintype.chat.command;

import dev.tintype.chat.ChatConfiguration;
import dev.tintype.chat.api.ChatCommand.AcceptRequest;
import dev.tintype.chat.api.ChatCommand.DeclineRequest;
import dev.tintype.chat.api.ChatCommand.HideConversation;
import dev.tintype.chat.api.ChatCommand.OpenDirect;
import dev.tintype.chat.api.ChatSignal.ConversationAltered;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.domain.Acquaintances;
import dev.tintype.chat.domain.ConversationViews;
import dev.tintype.chat.domain.Listeners;
import dev.tintype.chat.domain.Rooms;
import dev.tintype.chat.domain.Standing;
import dev.tintype.chat.storage.ChatTables;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.relationship.api.Relation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Conversations of two, and answering to those of strangers. */
public final class DirectCommands {
  private static final Duration DAY = Duration.ofDays(1);
  private static final int TRY_AGAIN_SECONDS = 3_600;

  private final Database database;
  private final Acquaintances acquaintances;
  private final Requests requests;
  private final Rooms rooms;
  private final ConversationViews views;
  private final Listeners listeners;
  private final ChatTables tables;
  private final ChatConfiguration configuration;
  private final IdGenerator ids;
  private final Clock clock;

  public DirectCommands(
      Database database,
      Acquaintances acquaintances,
      Requests requests,
      Rooms rooms,
      ConversationViews views,
      Listeners listeners,
      ChatTables tables,
      ChatConfiguration configuration,
      IdGenerator ids,
      Clock clock) {
    this.database = database;
    this.acquaintances = acquaintances;
    this.requests = requests;
    this.rooms = rooms;
    this.views = views;
    this.listeners = listeners;
    this.tables = tables;
    this.configuration = configuration;
    this.ids = ids;
    this.clock = clock;
  }

  public Conversation openDirect(Caller caller, OpenDirect command) {
    AccountId self = caller.member();
    AccountId other = command.account();
    if (self.equals(other)) {
      throw Refusal.conflict("own_account", "This can't be done with your own account");
    }
    var relation = acquaintances.meet(caller, List.of(other)).get(other);
    return database.transact(tx -> {
      var handle = tx.handle();
      acquaintances.hold(handle, List.of(self, other));
      var id =
          tables
              .conversations()
              .ofPair(handle, self, other)
              .map(there -> there.id())
              .orElseGet(() -> begin(handle, self, relation));
      return views.now(handle, self, id);
    });
  }

  private ConversationId begin(Handle handle, AccountId self, Relation relation) {
    AccountId other = relation.account();
    var standing = acquaintances.standing(handle, self, relation);
    var now = clock.instant();
    if (standing == Standing.REQUESTED
        && tables.conversations().begunSince(handle, self, now.minus(DAY))
            >= configuration.requestsPerDay()) {
      throw new RefusedException(new Refusal.TooMany(TRY_AGAIN_SECONDS));
    }
    var id = ids.nextConversation();
    if (!tables.conversations().insertDirect(handle, id, self, other, now)) {
      return tables.conversations().ofPair(handle, self, other).orElseThrow().id();
    }
    tables.members().put(handle, id, List.of(self), Standing.MEMBER, 0, now);
    tables.members().put(handle, id, List.of(other), standing, 0, now);
    return id;
  }

  public Conversation acceptRequest(Caller caller, AcceptRequest command) {
    AccountId self = caller.member();
    return database.transact(tx -> {
      var room = rooms.enter(tx.handle(), self, command.conversation());
      requests.accept(tx, room);
      return views.now(tx.handle(), self, room.id());
    });
  }

  public Done declineRequest(Caller caller, DeclineRequest command) {
    AccountId self = caller.member();
    return database.transact(tx -> {
      var room = rooms.enter(tx.handle(), self, command.conversation());
      requests.decline(tx, room);
      return Done.DONE;
    });
  }

  public Done hideConversation(Caller caller, HideConversation command) {
    AccountId self = caller.member();
    return database.transact(tx -> {
      var room = rooms.enter(tx.handle(), self, command.conversation());
      tables.members().hide(tx.handle(), room.id(), self);
      listeners.tell(tx, List.of(self), new ConversationAltered(room.id()));
      return Done.DONE;
    });
  }
}
