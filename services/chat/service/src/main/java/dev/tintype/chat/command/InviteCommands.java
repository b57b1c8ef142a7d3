package dev.tintype.chat.command;

import dev.tintype.chat.ChatConfiguration;
import dev.tintype.chat.api.ChatCommand.EndInvite;
import dev.tintype.chat.api.ChatCommand.JoinGroup;
import dev.tintype.chat.api.ChatCommand.MakeInvite;
import dev.tintype.chat.api.ChatSignal.ConversationAltered;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.api.Notice;
import dev.tintype.chat.domain.Acquaintances;
import dev.tintype.chat.domain.ConversationViews;
import dev.tintype.chat.domain.Listeners;
import dev.tintype.chat.domain.Rooms;
import dev.tintype.chat.domain.Speech;
import dev.tintype.chat.domain.Standing;
import dev.tintype.chat.storage.ChatTables;
import dev.tintype.chat.storage.ConversationRow;
import dev.tintype.chat.storage.MemberRow;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The link by which anybody may join a group. */
public final class InviteCommands {
  private static final int CODE_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final Database database;
  private final Acquaintances acquaintances;
  private final Requests requests;
  private final Rooms rooms;
  private final Speech speech;
  private final ConversationViews views;
  private final Listeners listeners;
  private final ChatTables tables;
  private final ChatConfiguration configuration;
  private final Clock clock;

  public InviteCommands(
      Database database,
      Acquaintances acquaintances,
      Requests requests,
      Rooms rooms,
      Speech speech,
      ConversationViews views,
      Listeners listeners,
      ChatTables tables,
      ChatConfiguration configuration,
      Clock clock) {
    this.database = database;
    this.acquaintances = acquaintances;
    this.requests = requests;
    this.rooms = rooms;
    this.speech = speech;
    this.views = views;
    this.listeners = listeners;
    this.tables = tables;
    this.configuration = configuration;
    this.clock = clock;
  }

  public Conversation makeInvite(Caller caller, MakeInvite command) {
    var code = new byte[CODE_BYTES];
    random.nextBytes(code);
    return set(
        caller,
        command.conversation(),
        Base64.getUrlEncoder().withoutPadding().encodeToString(code));
  }

  public Conversation endInvite(Caller caller, EndInvite command) {
    return set(caller, command.conversation(), null);
  }

  private Conversation set(Caller caller, ConversationId id, @Nullable String code) {
    AccountId self = caller.member();
    return database.transact(tx -> {
      var room = rooms.enter(tx.handle(), self, id);
      room.requireAdmin();
      tables.conversations().setInvite(tx.handle(), id, code);
      var admins =
          tables.members().all(tx.handle(), id).stream()
              .filter(MemberRow::admin)
              .map(MemberRow::account)
              .toList();
      listeners.tell(tx, admins, new ConversationAltered(id));
      return views.now(tx.handle(), self, id);
    });
  }

  public Conversation joinGroup(Caller caller, JoinGroup command) {
    AccountId self = caller.member();
    return database.transact(tx -> {
      var handle = tx.handle();
      acquaintances.hold(handle, List.of(self));
      var group = locked(handle, command.invite());
      var there = tables.members().find(handle, group.id(), self);
      var before = there.map(MemberRow::standing).orElse(Standing.LEFT);
      switch (before) {
        case MEMBER -> {}
        case REQUESTED -> requests.accept(tx, new Rooms.Room(group, there.orElseThrow()));
        case REMOVED ->
            throw Refusal.notAllowed("removed", "An admin has put you out of this group");
        case DECLINED, LEFT -> {
          requireRoom(handle, group);
          tables
              .members()
              .put(
                  handle,
                  group.id(),
                  List.of(self),
                  Standing.MEMBER,
                  group.lastSeq(),
                  clock.instant());
          speech.note(tx, group.id(), self, Notice.Kind.JOINED, List.of(), "");
        }
      }
      return views.now(handle, self, group.id());
    });
  }

  /** The link may have ended while its group was waited for. */
  private ConversationRow locked(Handle handle, String invite) {
    return tables
        .conversations()
        .byInvite(handle, invite)
        .flatMap(group -> tables.conversations().lock(handle, group.id()))
        .filter(group -> invite.equals(group.invite()))
        .orElseThrow(() -> Refusal.notFound("invite"));
  }

  private void requireRoom(Handle handle, ConversationRow group) {
    if (tables.members().all(handle, group.id()).size() >= configuration.groupSize()) {
      throw Refusal.conflict(
          "group_full", "A group holds " + configuration.groupSize() + " people at the most");
    }
  }
}
