package dev.tintype.gateway.publichttp;

import static dev.tintype.gateway.publichttp.ChatRoutes.READ;
import static dev.tintype.gateway.publichttp.ChatRoutes.ROOT;
import static dev.tintype.gateway.publichttp.ChatRoutes.WRITE;

import dev.tintype.chat.api.ChatCommand;
import dev.tintype.chat.api.ChatCommand.AddMembers;
import dev.tintype.chat.api.ChatCommand.ChangeGroup;
import dev.tintype.chat.api.ChatCommand.EndInvite;
import dev.tintype.chat.api.ChatCommand.JoinGroup;
import dev.tintype.chat.api.ChatCommand.LeaveGroup;
import dev.tintype.chat.api.ChatCommand.MakeInvite;
import dev.tintype.chat.api.ChatCommand.RemoveMember;
import dev.tintype.chat.api.ChatCommand.SetAdmin;
import dev.tintype.chat.api.ChatQuery.InviteByCode;
import dev.tintype.chat.api.Conversation;
import dev.tintype.gateway.presentation.ChatPages;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.ChatJson;
import dev.tintype.gateway.presentation.json.MediaAttachmentJson;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messaging.Bus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups: who is in them, what they are called, and the links to them. */
final class ChatGroupRoutes implements RouteGroup {
  private static final String CHAT = ROOT + "/{id}";

  /**
   * What a link leads to.
   *
   * @param chatId of use to those who are in it
   * @param member the viewer is in it already
   */
  record ChatInviteJson(
      String chatId,
      String name,
      @Nullable MediaAttachmentJson picture,
      int membersCount,
      boolean member) {}

  private final Bus bus;
  private final ChatPages chats;

  ChatGroupRoutes(Bus bus, ChatPages chats) {
    this.bus = bus;
    this.chats = chats;
  }

  @Override
  public void register(Routes routes) {
    routes
        .patch(CHAT, WRITE, this::change)
        .says("Renames a group, or gives it another picture")
        .takes("name", "picture_id", "remove_picture")
        .returns(ChatJson.class)
        .post(CHAT + "/leave", WRITE, this::leave)
        .post(
            CHAT + "/members",
            WRITE,
            it -> chat(it, new AddMembers(ChatRoutes.id(it), ChatForms.accounts(it))))
        .takes("account_ids[]")
        .returns(ChatJson.class)
        .delete(
            CHAT + "/members/{account}",
            WRITE,
            it -> chat(it, new RemoveMember(ChatRoutes.id(it), account(it))))
        .returns(ChatJson.class)
        .put(
            CHAT + "/admins/{account}",
            WRITE,
            it -> chat(it, new SetAdmin(ChatRoutes.id(it), account(it), true)))
        .returns(ChatJson.class)
        .delete(
            CHAT + "/admins/{account}",
            WRITE,
            it -> chat(it, new SetAdmin(ChatRoutes.id(it), account(it), false)))
        .returns(ChatJson.class)
        .post(CHAT + "/invite", WRITE, it -> chat(it, new MakeInvite(ChatRoutes.id(it))))
        .says("Makes the link by which anybody may join; an earlier one ends")
        .returns(ChatJson.class)
        .delete(CHAT + "/invite", WRITE, it -> chat(it, new EndInvite(ChatRoutes.id(it))))
        .returns(ChatJson.class)
        .get(ROOT + "/invites/{code}", READ, this::invite)
        .returns(ChatInviteJson.class)
        .post(ROOT + "/invites/{code}", WRITE, it -> chat(it, new JoinGroup(it.segment("code"))))
        .says("Joins a group by its link")
        .returns(ChatJson.class);
  }

  private Response change(Request request) {
    return chat(
        request,
        new ChangeGroup(
            ChatRoutes.id(request),
            request.text("name").orElse(null),
            ChatForms.picture(request),
            request.flag("remove_picture").orElse(false)));
  }

  private Response leave(Request request) {
    bus.send(request.caller(), new LeaveGroup(ChatRoutes.id(request)));
    return Response.json(Map.of());
  }

  private Response invite(Request request) {
    var preview = bus.ask(request.caller(), new InviteByCode(request.segment("code")));
    var picture = preview.picture();
    return Response.json(
        new ChatInviteJson(
            preview.conversation().toString(),
            preview.name(),
            picture == null ? null : chats.picture(Viewer.of(request), picture),
            preview.memberCount(),
            preview.member()));
  }

  private Response chat(Request request, ChatCommand<Conversation> command) {
    return Response.json(chats.chat(Viewer.of(request), bus.send(request.caller(), command)));
  }

  private static AccountId account(Request request) {
    return new AccountId(request.id("account"));
  }
}
