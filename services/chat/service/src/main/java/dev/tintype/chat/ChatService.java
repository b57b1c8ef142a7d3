package dev.tintype.chat;

import dev.tintype.chat.api.ChatCommand;
import dev.tintype.chat.api.ChatQuery;
import dev.tintype.chat.batch.ForgetOldThings;
import dev.tintype.chat.batch.MoveMessages;
import dev.tintype.chat.command.Departures;
import dev.tintype.chat.command.DirectCommands;
import dev.tintype.chat.command.GroupCommands;
import dev.tintype.chat.command.InviteCommands;
import dev.tintype.chat.command.MemberCommands;
import dev.tintype.chat.command.MessageCommands;
import dev.tintype.chat.command.OwnMessageCommands;
import dev.tintype.chat.command.Pictures;
import dev.tintype.chat.command.ReadingCommands;
import dev.tintype.chat.command.Requests;
import dev.tintype.chat.consumer.BlocksKept;
import dev.tintype.chat.consumer.EraseAccounts;
import dev.tintype.chat.domain.Acquaintances;
import dev.tintype.chat.domain.ChatMetrics;
import dev.tintype.chat.domain.ConversationViews;
import dev.tintype.chat.domain.Listeners;
import dev.tintype.chat.domain.MessageViews;
import dev.tintype.chat.domain.Rooms;
import dev.tintype.chat.domain.Speech;
import dev.tintype.chat.query.ConversationQueries;
import dev.tintype.chat.query.MessageQueries;
import dev.tintype.chat.storage.ChatTables;
import dev.tintype.chat.storage.Messages;
import dev.tintype.chat.storage.PostgresMessages;
import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.platform.messaging.ServiceDescription;
import dev.tintype.platform.messaging.ServiceModule;
import dev.tintype.platform.runtime.Platform;
import dev.tintype.relationship.api.RelationshipEvent;
import java.time.Duration;

/** Conversations of two and of groups, and what is said in them. */
public final class ChatService implements ServiceModule {
  private final DirectCommands direct;
  private final GroupCommands groups;
  private final MemberCommands members;
  private final InviteCommands invites;
  private final MessageCommands messages;
  private final OwnMessageCommands ownMessages;
  private final ReadingCommands reading;
  private final ConversationQueries conversationQueries;
  private final MessageQueries messageQueries;
  private final BlocksKept blocksKept;
  private final EraseAccounts eraseAccounts;
  private final MoveMessages moveMessages;
  private final ForgetOldThings forgetOldThings;

  /** A service that keeps its messages in its own database. */
  public ChatService(Platform platform, ChatConfiguration configuration) {
    this(platform, configuration, new PostgresMessages());
  }

  public ChatService(Platform platform, ChatConfiguration configuration, Messages store) {
    var database = platform.database();
    var clock = platform.clock();
    var ids = platform.ids();
    var tables = new ChatTables();
    var metrics = new ChatMetrics(platform.meters());
    var listeners = new Listeners(platform.live());
    var rooms = new Rooms(tables);
    var acquaintances = new Acquaintances(platform.bus(), tables);
    var requests = new Requests(listeners, tables, clock);
    var speech = new Speech(listeners, tables, store, metrics, ids, clock);
    var departures = new Departures(tables, requests, speech);
    var pictures = new Pictures(platform.bus());
    var messageViews = new MessageViews(tables, store);
    var views = new ConversationViews(tables, store, messageViews, clock);
    direct =
        new DirectCommands(
            database,
            acquaintances,
            requests,
            rooms,
            views,
            listeners,
            tables,
            configuration,
            ids,
            clock);
    groups =
        new GroupCommands(
            database,
            acquaintances,
            requests,
            rooms,
            speech,
            pictures,
            views,
            tables,
            configuration,
            ids,
            clock);
    members =
        new MemberCommands(database, requests, departures, rooms, speech, views, listeners, tables);
    invites =
        new InviteCommands(
            database,
            acquaintances,
            requests,
            rooms,
            speech,
            views,
            listeners,
            tables,
            configuration,
            clock);
    messages =
        new MessageCommands(
            database,
            acquaintances,
            requests,
            rooms,
            speech,
            pictures,
            messageViews,
            tables,
            store,
            configuration,
            metrics,
            clock);
    ownMessages =
        new OwnMessageCommands(database, rooms, messageViews, listeners, tables, store, clock);
    reading =
        new ReadingCommands(
            database, listeners, acquaintances, rooms, views, tables, configuration);
    conversationQueries = new ConversationQueries(database, rooms, views, tables, clock);
    messageQueries = new MessageQueries(database, rooms, messageViews, tables, store);
    blocksKept = new BlocksKept(tables.blocks());
    eraseAccounts = new EraseAccounts(database, listeners, tables, store, requests, departures);
    moveMessages = new MoveMessages(database, store, metrics);
    forgetOldThings =
        new ForgetOldThings(database, tables, store, clock, configuration.clientIdsKept());
  }

  @Override
  public String name() {
    return "chat";
  }

  @Override
  public void describe(ServiceDescription service) {
    service
        .commands(ChatCommand.class)
        .on(ChatCommand.OpenDirect.class, direct::openDirect)
        .on(ChatCommand.AcceptRequest.class, direct::acceptRequest)
        .on(ChatCommand.DeclineRequest.class, direct::declineRequest)
        .on(ChatCommand.HideConversation.class, direct::hideConversation)
        .on(ChatCommand.CreateGroup.class, groups::createGroup)
        .on(ChatCommand.ChangeGroup.class, groups::changeGroup)
        .on(ChatCommand.AddMembers.class, groups::addMembers)
        .on(ChatCommand.RemoveMember.class, members::removeMember)
        .on(ChatCommand.SetAdmin.class, members::setAdmin)
        .on(ChatCommand.LeaveGroup.class, members::leaveGroup)
        .on(ChatCommand.MakeInvite.class, invites::makeInvite)
        .on(ChatCommand.EndInvite.class, invites::endInvite)
        .on(ChatCommand.JoinGroup.class, invites::joinGroup)
        .on(ChatCommand.SendMessage.class, messages::sendMessage)
        .on(ChatCommand.EditMessage.class, ownMessages::editMessage)
        .on(ChatCommand.UnsendMessage.class, ownMessages::unsendMessage)
        .on(ChatCommand.ReactToMessage.class, ownMessages::reactToMessage)
        .on(ChatCommand.MarkRead.class, reading::markRead)
        .on(ChatCommand.MarkDelivered.class, reading::markDelivered)
        .on(ChatCommand.Type.class, reading::type)
        .on(ChatCommand.MuteConversation.class, reading::muteConversation)
        .on(ChatCommand.ChangeChatSettings.class, reading::changeSettings);
    service
        .queries(ChatQuery.class)
        .on(ChatQuery.Chats.class, conversationQueries::chats)
        .on(ChatQuery.ConversationById.class, conversationQueries::conversationById)
        .on(ChatQuery.DirectWith.class, conversationQueries::directWith)
        .on(ChatQuery.Messages.class, messageQueries::messages)
        .on(ChatQuery.MessagesByIds.class, messageQueries::messagesByIds)
        .on(ChatQuery.SearchMessages.class, messageQueries::searchMessages)
        .on(ChatQuery.CountUnread.class, conversationQueries::countUnread)
        .on(ChatQuery.OwnChatSettings.class, conversationQueries::ownSettings)
        .on(ChatQuery.InviteByCode.class, conversationQueries::inviteByCode)
        .on(ChatQuery.PresenceShownBy.class, conversationQueries::presenceShownBy);
    service
        .consume("blocks", RelationshipEvent.class, blocksKept::on)
        .consumeSlowly("erase-accounts", IdentityEvent.class, eraseAccounts::on)
        .every(Duration.ofSeconds(1), "move-messages", moveMessages)
        .every(Duration.ofHours(1), "forget-old-things", forgetOldThings);
  }
}
