package dev.tintype.chat.command;

import dev.tintype.chat.api.ChatCommand.LeaveGroup;
import dev.tintype.chat.api.ChatCommand.RemoveMember;
import dev.tintype.chat.api.ChatCommand.SetAdmin;
import dev.tintype.chat.api.ChatSignal.ConversationAltered;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.api.Notice;
import dev.tintype.chat.domain.ConversationViews;
import dev.tintype.chat.domain.Listeners;
import dev.tintype.chat.domain.Rooms;
import dev.tintype.chat.domain.Rooms.Room;
import dev.tintype.chat.domain.Speech;
import dev.tintype.chat.domain.Standing;
import dev.tintype.chat.storage.ChatTables;
import dev.tintype.chat.storage.MemberRow;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.Refusal;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who goes out of a group, and who its admins are. */
public final class MemberCommands {
  private final Database database;
  private final Requests requests;
  private final Departures departures;
  private final Rooms rooms;
  private final Speech speech;
  private final ConversationViews views;
  private final Listeners listeners;
  private final ChatTables tables;

  public MemberCommands(
      Database database,
      Requests requests,
      Departures departures,
      Rooms rooms,
      Speech speech,
      ConversationViews views,
      Listeners listeners,
      ChatTables tables) {
    this.database = database;
    this.requests = requests;
    this.departures = departures;
    this.rooms = rooms;
    this.speech = speech;
    this.views = views;
    this.listeners = listeners;
    this.tables = tables;
  }

  public Conversation removeMember(Caller caller, RemoveMember command) {
    AccountId self = caller.member();
    AccountId account = command.account();
    return database.transact(tx -> {
      var room = rooms.enter(tx.handle(), self, command.conversation());
      room.requireAdmin();
      if (account.equals(self)) {
        throw Refusal.conflict("own_account", "Leave the group instead");
      }
      requests.end(tx, present(tx.handle(), room, account), Standing.REMOVED);
      speech.note(tx, room.id(), self, Notice.Kind.REMOVED, List.of(account), "");
      listeners.tell(tx, List.of(account), new ConversationAltered(room.id()));
      return views.now(tx.handle(), self, room.id());
    });
  }

  public Conversation setAdmin(Caller caller, SetAdmin command) {
    AccountId self = caller.member();
    return database.transact(tx -> {
      var handle = tx.handle();
      var room = rooms.enter(handle, self, command.conversation());
      room.requireAdmin();
      var member = present(handle, room, command.account());
      if (!member.isMember()) {
        throw Refusal.conflict("request_open", "They have not come in yet");
      }
      if (member.admin() != command.admin()) {
        requireAnotherAdmin(handle, room, command);
        tables.members().setAdmin(handle, room.id(), member.account(), command.admin());
        var kind = command.admin() ? Notice.Kind.ADMIN_MADE : Notice.Kind.ADMIN_ENDED;
        speech.note(tx, room.id(), self, kind, List.of(member.account()), "");
      }
      return views.now(handle, self, room.id());
    });
  }

  private void requireAnotherAdmin(Handle handle, Room room, SetAdmin command) {
    boolean another =
        command.admin()
            || tables.members().all(handle, room.id()).stream()
                .anyMatch(member -> member.admin() && !member.account().equals(command.account()));
    if (!another) {
      throw Refusal.conflict("last_admin", "A group needs an admin");
    }
  }

  public Done leaveGroup(Caller caller, LeaveGroup command) {
    AccountId self = caller.member();
    return database.transact(tx -> {
      var room = rooms.enter(tx.handle(), self, command.conversation());
      room.requireGroup();
      tables.members().setStanding(tx.handle(), room.self(), Standing.LEFT);
      speech.note(tx, room.id(), self, Notice.Kind.LEFT, List.of(), "");
      departures.settle(tx, room.id());
      listeners.tell(tx, List.of(self), new ConversationAltered(room.id()));
      return Done.DONE;
    });
  }

  private MemberRow present(Handle handle, Room room, AccountId account) {
    return tables
        .members()
        .find(handle, room.id(), account)
        .filter(member -> member.standing().counts())
        .orElseThrow(() -> Refusal.notFound("member"));
  }
}
