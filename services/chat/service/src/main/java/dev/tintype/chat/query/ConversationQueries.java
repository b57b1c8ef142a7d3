package dev.tintype.chat.query;

import dev.tintype.chat.api.ChatMedia;
import dev.tintype.chat.api.ChatQuery.Chats;
import dev.tintype.chat.api.ChatQuery.ConversationById;
import dev.tintype.chat.api.ChatQuery.CountUnread;
import dev.tintype.chat.api.ChatQuery.DirectWith;
import dev.tintype.chat.api.ChatQuery.InviteByCode;
import dev.tintype.chat.api.ChatQuery.OwnChatSettings;
import dev.tintype.chat.api.ChatQuery.PresenceShownBy;
import dev.tintype.chat.api.ChatSettings;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.api.InvitePreview;
import dev.tintype.chat.api.UnreadChats;
import dev.tintype.chat.domain.ConversationViews;
import dev.tintype.chat.domain.Rooms;
import dev.tintype.chat.storage.ChatTables;
import dev.tintype.chat.storage.InboxTable.Listed;
import dev.tintype.chat.storage.Json;
import dev.tintype.chat.storage.MembersTable.Count;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.Refusal;
import java.time.Clock;
import java.util.List;

/** Conversations and their lists. */
public final class ConversationQueries {
  private static final int MOST_ACCOUNTS = 500;

  private final Database database;
  private final Rooms rooms;
  private final ConversationViews views;
  private final ChatTables tables;
  private final Clock clock;

  public ConversationQueries(
      Database database, Rooms rooms, ConversationViews views, ChatTables tables, Clock clock) {
    this.database = database;
    this.rooms = rooms;
    this.views = views;
    this.tables = tables;
    this.clock = clock;
  }

  public Page<Conversation> chats(Caller caller, Chats query) {
    AccountId self = caller.member();
    var request = MessageQueries.bounded(query.page());
    return database.read(handle -> {
      var page =
          Page.of(
              request,
              tables.inbox().page(handle, self, query.folder(), request),
              Listed::activity);
      return page.with(views.all(handle, self, page.items().stream().map(Listed::id).toList()));
    });
  }

  public Conversation conversationById(Caller caller, ConversationById query) {
    AccountId self = caller.member();
    return database.read(
        handle -> views.of(handle, rooms.look(handle, self, query.conversation())));
  }

  public Conversation directWith(Caller caller, DirectWith query) {
    AccountId self = caller.member();
    return database.read(handle -> {
      var row =
          tables
              .conversations()
              .ofPair(handle, self, query.account())
              .orElseThrow(() -> Refusal.notFound("chat"));
      return views.of(handle, rooms.look(handle, self, row.id()));
    });
  }

  public UnreadChats countUnread(Caller caller, CountUnread query) {
    AccountId self = caller.member();
    return database.read(handle -> tables.inbox().unread(handle, self, clock.instant()));
  }

  public ChatSettings ownSettings(Caller caller, OwnChatSettings query) {
    AccountId self = caller.member();
    return database.read(handle -> tables.settings().find(handle, self));
  }

  public InvitePreview inviteByCode(Caller caller, InviteByCode query) {
    AccountId self = caller.member();
    return database.read(handle -> {
      var group =
          tables
              .conversations()
              .byInvite(handle, query.invite())
              .orElseThrow(() -> Refusal.notFound("invite"));
      return new InvitePreview(
          group.id(),
          group.name(),
          Json.read(group.picture(), ChatMedia.class),
          tables.members().count(handle, List.of(group.id())).stream()
              .mapToInt(Count::people)
              .sum(),
          tables.members().find(handle, group.id(), self).stream()
              .anyMatch(member -> member.isMember()));
    });
  }

  public List<AccountId> presenceShownBy(Caller caller, PresenceShownBy query) {
    AccountId self = caller.member();
    if (query.accounts().size() > MOST_ACCOUNTS) {
      throw Refusal.invalid("accounts", "ERR_TOO_LONG", "can be 500 at the most");
    }
    return database.read(handle -> tables.settings().presenceShown(handle, self, query.accounts()));
  }
}
