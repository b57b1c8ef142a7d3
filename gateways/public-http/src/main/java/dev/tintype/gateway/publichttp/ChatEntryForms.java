package dev.tintype.gateway.publichttp;

import dev.tintype.chat.api.ChatCommand;
import dev.tintype.chat.api.ChatCommand.JoinGroup;
import dev.tintype.chat.api.ChatCommand.OpenDirect;
import dev.tintype.chat.api.Conversation;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import java.util.Map;

/**
 * Ways into a chat, as forms that work without scripts: writing to somebody, and joining a group by
 * its link. Each leads to the chat, or back to the page it was on.
 */
final class ChatEntryForms implements RouteGroup {
  static final String ROOT = "/chats/";

  private final Bus bus;

  ChatEntryForms(Bus bus) {
    this.bus = bus;
  }

  @Override
  public void register(Routes routes) {
    routes
        .post(
            ROOT + "with/{account}",
            Access.anyone(),
            it -> enter(it, new OpenDirect(new AccountId(it.id("account")))))
        .takes("next")
        .post(
            ROOT + "join/{code}",
            Access.anyone(),
            it -> enter(it, new JoinGroup(it.segment("code"))))
        .takes("next");
  }

  private Response enter(Request request, ChatCommand<Conversation> command) {
    String page = SafePaths.next(request);
    if (!(request.caller() instanceof Caller.Member) || request.application() != null) {
      return Response.redirect(FormReply.withQuery("/sign-in", Map.of("next", page)));
    }
    try {
      return Response.redirect("/messages/" + bus.send(request.caller(), command).id());
    } catch (RefusedException e) {
      return Response.redirect(FormReply.withQuery(page, Map.of("error", FormReply.reason(e))));
    }
  }
}
