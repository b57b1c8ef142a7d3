package dev.tintype.gateway.publichttp;

import dev.tintype.chat.api.ChatCommand;
import dev.tintype.chat.api.ChatCommand.AcceptRequest;
import dev.tintype.chat.api.ChatCommand.ChangeChatSettings;
import dev.tintype.chat.api.ChatCommand.CreateGroup;
import dev.tintype.chat.api.ChatCommand.DeclineRequest;
import dev.tintype.chat.api.ChatCommand.HideConversation;
import dev.tintype.chat.api.ChatCommand.MarkDelivered;
import dev.tintype.chat.api.ChatCommand.MarkRead;
import dev.tintype.chat.api.ChatCommand.MuteConversation;
import dev.tintype.chat.api.ChatCommand.OpenDirect;
import dev.tintype.chat.api.ChatCommand.Type;
import dev.tintype.chat.api.ChatQuery.Chats;
import dev.tintype.chat.api.ChatQuery.ConversationById;
import dev.tintype.chat.api.ChatQuery.CountUnread;
import dev.tintype.chat.api.ChatQuery.DirectWith;
import dev.tintype.chat.api.ChatQuery.Folder;
import dev.tintype.chat.api.ChatQuery.OwnChatSettings;
import dev.tintype.chat.api.ChatSettings;
import dev.tintype.chat.api.Conversation;
import dev.tintype.chat.api.UnreadChats;
import dev.tintype.gateway.presentation.ChatPages;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.ChatJson;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.ConversationId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Chats: finding and opening them, and what people do with them without saying anything. */
final class ChatRoutes implements RouteGroup {
  static final String ROOT = "/api/tintype/v1/chats";
  static final Access READ = Access.member("read:statuses");
  static final Access WRITE = Access.member("write:conversations");

  private static final long LONGEST_MUTE_SECONDS = 10L * 365 * 24 * 3_600;

  private final Bus bus;
  private final ChatPages chats;
  private final Clock clock;

  ChatRoutes(Bus bus, ChatPages chats, Clock clock) {
    this.bus = bus;
    this.chats = chats;
    this.clock = clock;
  }

  @Override
  public void register(Routes routes) {
    routes
        .get(ROOT, READ, this::list)
        .says("The chats of a folder (inbox, requests, sent), the latest first")
        .takes("folder", "limit", "max_id", "since_id", "min_id")
        .returnsList(ChatJson.class)
        .post(ROOT, WRITE, this::open)
        .says("Opens the chat with one person (account_id), or makes a group (account_ids[])")
        .takes("account_id", "account_ids[]", "name", "picture_id", "client_id")
        .returns(ChatJson.class)
        .get(ROOT + "/unread", READ, it -> Response.json(bus.ask(it.caller(), new CountUnread())))
        .returns(UnreadChats.class)
        .get(
            ROOT + "/settings",
            READ,
            it -> Response.json(bus.ask(it.caller(), new OwnChatSettings())))
        .returns(ChatSettings.class)
        .patch(ROOT + "/settings", WRITE, this::changeSettings)
        .says("Receipts, presence, and whether strangers may write")
        .takes("receipts", "presence", "requests")
        .returns(ChatSettings.class)
        .get(ROOT + "/with/{account}", READ, this::with)
        .says("The chat with one person, if there is one")
        .returns(ChatJson.class)
        .get(ROOT + "/{id}", READ, this::one)
        .returns(ChatJson.class)
        .delete(ROOT + "/{id}", WRITE, it -> done(it, new HideConversation(id(it))))
        .says("Takes a chat out of the list until somebody writes again");
    registerMarks(routes);
  }

  private void registerMarks(Routes routes) {
    routes
        .post(ROOT + "/{id}/accept", WRITE, it -> chat(it, new AcceptRequest(id(it))))
        .returns(ChatJson.class)
        .post(ROOT + "/{id}/decline", WRITE, it -> done(it, new DeclineRequest(id(it))))
        .post(ROOT + "/{id}/read", WRITE, it -> chat(it, new MarkRead(id(it), seq(it))))
        .takes("seq")
        .returns(ChatJson.class)
        .post(ROOT + "/{id}/delivered", WRITE, it -> done(it, new MarkDelivered(id(it), seq(it))))
        .takes("seq")
        .add(
            Set.of("POST"),
            ROOT + "/{id}/typing",
            WRITE,
            "typing",
            it -> done(it, new Type(id(it))))
        .says("Lets the others know that one is writing; good for five seconds")
        .post(ROOT + "/{id}/mute", WRITE, this::mute)
        .says("Keeps notifications away, for that many seconds or for good")
        .takes("duration")
        .returns(ChatJson.class)
        .post(ROOT + "/{id}/unmute", WRITE, it -> chat(it, new MuteConversation(id(it), null)))
        .returns(ChatJson.class);
  }

  private Response list(Request request) {
    var folder =
        switch (request.text("folder").filter(it -> !it.isBlank()).orElse("inbox")) {
          case "inbox" -> Folder.INBOX;
          case "requests" -> Folder.REQUESTS;
          case "sent" -> Folder.SENT;
          default -> throw Refusal.invalid("folder", "ERR_INCLUSION", "is not one of the choices");
        };
    var page = bus.ask(request.caller(), new Chats(folder, request.page(20, 40)));
    return Response.page(page, chats.chats(Viewer.of(request), page.items()));
  }

  private Response open(Request request) {
    if (!request.has("account_ids")) {
      return chat(request, new OpenDirect(ChatForms.account(request.required("account_id"))));
    }
    return chat(
        request,
        new CreateGroup(
            request.text("name").orElse(""),
            ChatForms.accounts(request),
            ChatForms.picture(request),
            request.text("client_id").orElse("")));
  }

  private Response changeSettings(Request request) {
    var command =
        new ChangeChatSettings(
            request.flag("receipts").orElse(null),
            request.flag("presence").orElse(null),
            request.flag("requests").orElse(null));
    return Response.json(bus.send(request.caller(), command));
  }

  private Response with(Request request) {
    var query = new DirectWith(new AccountId(request.id("account")));
    return Response.json(chats.chat(Viewer.of(request), bus.ask(request.caller(), query)));
  }

  private Response one(Request request) {
    var query = new ConversationById(id(request));
    return Response.json(chats.chat(Viewer.of(request), bus.ask(request.caller(), query)));
  }

  private Response mute(Request request) {
    long seconds = request.number("duration").orElse(0L);
    if (seconds < 0 || seconds > LONGEST_MUTE_SECONDS) {
      throw Refusal.invalid("duration", "ERR_INVALID", "is not a time in seconds");
    }
    Instant until = seconds == 0 ? Conversation.FOR_EVER : clock.instant().plusSeconds(seconds);
    return chat(request, new MuteConversation(id(request), until));
  }

  private Response chat(Request request, ChatCommand<Conversation> command) {
    return Response.json(chats.chat(Viewer.of(request), bus.send(request.caller(), command)));
  }

  private Response done(Request request, ChatCommand<?> command) {
    bus.send(request.caller(), command);
    return Response.json(Map.of());
  }

  static ConversationId id(Request request) {
    return new ConversationId(request.id("id"));
  }

  private static long seq(Request request) {
    return request
        .number("seq")
        .orElseThrow(() -> Refusal.invalid("seq", "ERR_BLANK", "must be given"));
  }
}
