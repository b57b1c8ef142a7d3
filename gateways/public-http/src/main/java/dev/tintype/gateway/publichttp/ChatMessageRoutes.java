package dev.tintype.gateway.publichttp;

import static dev.tintype.gateway.publichttp.ChatRoutes.READ;
import static dev.tintype.gateway.publichttp.ChatRoutes.ROOT;
import static dev.tintype.gateway.publichttp.ChatRoutes.WRITE;

import dev.tintype.chat.api.ChatCommand;
import dev.tintype.chat.api.ChatCommand.EditMessage;
import dev.tintype.chat.api.ChatCommand.ReactToMessage;
import dev.tintype.chat.api.ChatCommand.UnsendMessage;
import dev.tintype.chat.api.ChatQuery.Messages;
import dev.tintype.chat.api.ChatQuery.MessagesByIds;
import dev.tintype.chat.api.ChatQuery.SearchMessages;
import dev.tintype.chat.api.Message;
import dev.tintype.gateway.presentation.ChatPages;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.ChatMessageJson;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.MessageId;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import java.util.List;
import java.util.Set;

/** What is said in chats. The cursors of a chat's messages are their places ({@code seq}). */
final class ChatMessageRoutes implements RouteGroup {
  private static final String MESSAGES = ROOT + "/{id}/messages";
  private static final String MESSAGE = MESSAGES + "/{message}";
  private static final int PAGE = 40;
  private static final int LARGEST_PAGE = 100;

  private final Bus bus;
  private final ChatPages chats;
  private final StatusPages statuses;

  ChatMessageRoutes(Bus bus, ChatPages chats, StatusPages statuses) {
    this.bus = bus;
    this.chats = chats;
    this.statuses = statuses;
  }

  @Override
  public void register(Routes routes) {
    routes
        .get(MESSAGES, READ, this::page)
        .says("A chat's messages, newest first; since is the last seq that was seen")
        .takes("limit", "max_id", "since_id", "min_id", "since")
        .returnsList(ChatMessageJson.class)
        .add(Set.of("POST"), MESSAGES, WRITE, "messages", this::send)
        .says("Says something; sending the same client_id again finds the first message")
        .takes("client_id", "text", "media_ids[]", "post_id", "reply_to")
        .returns(ChatMessageJson.class)
        .get(ROOT + "/{id}/search", READ, this::search)
        .says("Messages in which a text occurs, newest first")
        .takes("q", "limit", "max_id", "since_id", "min_id")
        .returnsList(ChatMessageJson.class)
        .get(MESSAGE, READ, it -> Response.json(chats.message(Viewer.of(it), known(it))))
        .returns(ChatMessageJson.class)
        .patch(MESSAGE, WRITE, it -> change(it, new EditMessage(id(it), it.required("text"))))
        .says("Changes the text of one's own message")
        .takes("text")
        .returns(ChatMessageJson.class)
        .delete(MESSAGE, WRITE, it -> change(it, new UnsendMessage(id(it))))
        .says("Takes one's own message back")
        .returns(ChatMessageJson.class)
        .put(
            MESSAGE + "/reaction",
            WRITE,
            it -> change(it, new ReactToMessage(id(it), it.required("emoji"))))
        .says("Answers a message with an emoji")
        .takes("emoji")
        .returns(ChatMessageJson.class)
        .delete(MESSAGE + "/reaction", WRITE, it -> change(it, new ReactToMessage(id(it), null)))
        .returns(ChatMessageJson.class);
  }

  private Response page(Request request) {
    var page = bus.ask(request.caller(), new Messages(ChatRoutes.id(request), wanted(request)));
    return Response.page(page, chats.messages(Viewer.of(request), page.items()));
  }

  /** {@code since=0} is from the beginning, where a cursor of 0 counts as absent elsewhere. */
  private static PageRequest wanted(Request request) {
    var page = request.page(PAGE, LARGEST_PAGE);
    return request
        .number("since")
        .map(since -> new PageRequest(page.maxId(), null, since, page.limit()))
        .orElse(page);
  }

  private Response send(Request request) {
    var command = ChatForms.message(request, ChatRoutes.id(request));
    if (command.post() != null) {
      statuses.visible(request.caller(), command.post());
    }
    return answer(request, bus.send(request.caller(), command));
  }

  private Response search(Request request) {
    var query =
        new SearchMessages(ChatRoutes.id(request), request.required("q"), request.page(20, PAGE));
    var page = bus.ask(request.caller(), query);
    return Response.page(page, chats.messages(Viewer.of(request), page.items()));
  }

  private Response change(Request request, ChatCommand<Message> command) {
    known(request);
    return answer(request, bus.send(request.caller(), command));
  }

  /** The message, which must be one of the chat in the path. */
  private Message known(Request request) {
    return bus.ask(request.caller(), new MessagesByIds(List.of(id(request)))).stream()
        .filter(message -> message.conversation().equals(ChatRoutes.id(request)))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("message"));
  }

  private Response answer(Request request, Message message) {
    return Response.json(chats.message(Viewer.of(request), message));
  }

  private static MessageId id(Request request) {
    return new MessageId(request.id("message"));
  }
}
