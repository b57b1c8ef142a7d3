package dev.tintype.gateway.publichttp;

import dev.tintype.chat.api.ChatCommand.HideConversation;
import dev.tintype.chat.api.ChatCommand.MarkRead;
import dev.tintype.chat.api.ChatQuery.Chats;
import dev.tintype.chat.api.ChatQuery.Folder;
import dev.tintype.gateway.presentation.DirectStatuses;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.ConversationJson;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import java.util.List;
import java.util.Map;

/** Chats as Mastodon's clients, and the Pixelfed app, know them: conversations. */
final class ConversationRoutes implements RouteGroup {
  private static final String ROOT = "/api/v1/conversations";

  private final Bus bus;
  private final DirectStatuses direct;

  ConversationRoutes(Bus bus, DirectStatuses direct) {
    this.bus = bus;
    this.direct = direct;
  }

  @Override
  public void register(Routes routes) {
    routes
        .get(ROOT, ChatRoutes.READ, this::list)
        .says("Chats, the latest first; scope is inbox, sent or requests")
        .takes("limit", "max_id", "since_id", "min_id", "scope")
        .returnsList(ConversationJson.class)
        .post(ROOT + "/{id}/read", ChatRoutes.WRITE, this::read)
        .returns(ConversationJson.class)
        .delete(ROOT + "/{id}", ChatRoutes.WRITE, this::hide)
        .says("Takes a chat out of the list until somebody writes again");
  }

  private Response list(Request request) {
    var folder =
        switch (request.text("scope").orElse("")) {
          case "requests" -> Folder.REQUESTS;
          case "sent" -> Folder.SENT;
          default -> Folder.INBOX;
        };
    var page = bus.ask(request.caller(), new Chats(folder, request.page(20, 40)));
    return Response.page(page, direct.conversations(Viewer.of(request), page.items()));
  }

  private Response read(Request request) {
    var chat = bus.send(request.caller(), new MarkRead(ChatRoutes.id(request), Long.MAX_VALUE));
    return Response.json(
        direct.conversations(Viewer.of(request), List.of(chat)).stream()
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("chat")));
  }

  private Response hide(Request request) {
    bus.send(request.caller(), new HideConversation(ChatRoutes.id(request)));
    return Response.json(Map.of());
  }
}
