package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.presentation.json.RelationshipJson;
import dev.tintype.gateway.publichttp.json.MutedAccountJson;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.relationship.api.MutedAccount;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipCommand;
import dev.tintype.relationship.api.RelationshipCommand.AddCloseFriend;
import dev.tintype.relationship.api.RelationshipCommand.Block;
import dev.tintype.relationship.api.RelationshipCommand.Mute;
import dev.tintype.relationship.api.RelationshipCommand.RemoveCloseFriend;
import dev.tintype.relationship.api.RelationshipCommand.Unblock;
import dev.tintype.relationship.api.RelationshipCommand.Unmute;
import dev.tintype.relationship.api.RelationshipQuery.BlockedAccounts;
import dev.tintype.relationship.api.RelationshipQuery.CloseFriends;
import dev.tintype.relationship.api.RelationshipQuery.MutedAccounts;
import java.util.Map;

/** Keeping people away, and close. */
final class BlockRoutes implements RouteGroup {
  private final Bus bus;
  private final Accounts accounts;

  BlockRoutes(Bus bus, Accounts accounts) {
    this.bus = bus;
    this.accounts = accounts;
  }

  @Override
  public void register(Routes routes) {
    var blocks = Access.member("write:blocks");
    var mutes = Access.member("write:mutes");
    var follows = Access.member("write:follows");
    routes
        .post("/api/v1/accounts/{id}/block", blocks, it -> send(it, new Block(account(it))))
        .says("Blocks, and ends all there is between the two")
        .returns(RelationshipJson.class)
        .post("/api/v1/accounts/{id}/unblock", blocks, it -> send(it, new Unblock(account(it))))
        .says("Ends a block")
        .returns(RelationshipJson.class)
        .post("/api/v1/accounts/{id}/mute", mutes, this::mute)
        .says("Keeps an account out of the caller's lists")
        .takes("notifications", "duration")
        .returns(RelationshipJson.class)
        .post("/api/v1/accounts/{id}/unmute", mutes, it -> send(it, new Unmute(account(it))))
        .says("Ends a mute")
        .returns(RelationshipJson.class)
        .get("/api/v1/blocks", Access.member("read:blocks"), this::blocked)
        .says("Lists whom the caller has blocked")
        .takes(TimelineRoutes.PAGING)
        .returnsList(AccountJson.class)
        .get("/api/v1/mutes", Access.member("read:mutes"), this::muted)
        .says("Lists whom the caller has muted")
        .takes(TimelineRoutes.PAGING)
        .returnsList(MutedAccountJson.class)
        .get("/api/tintype/v1/close-friends", Access.member("read:follows"), this::closeFriends)
        .says("Lists the caller's close friends")
        .takes(TimelineRoutes.PAGING)
        .returnsList(AccountJson.class)
        .post(
            "/api/tintype/v1/close-friends/{id}",
            follows,
            it -> send(it, new AddCloseFriend(account(it))))
        .says("Adds a close friend, who isn't told")
        .returns(RelationshipJson.class)
        .delete(
            "/api/tintype/v1/close-friends/{id}",
            follows,
            it -> send(it, new RemoveCloseFriend(account(it))))
        .says("Removes a close friend, who isn't told")
        .returns(RelationshipJson.class);
  }

  private Response mute(Request request) {
    boolean notifications = request.flag("notifications").orElse(true);
    long seconds = request.number("duration").orElse(0L);
    return send(request, new Mute(account(request), notifications, seconds));
  }

  private Response blocked(Request request) {
    var page =
        bus.ask(
            request.caller(), new BlockedAccounts(request.caller().member(), request.page(40, 80)));
    return Response.page(page, accounts.list(Viewer.of(request), page.items()));
  }

  private Response muted(Request request) {
    var page =
        bus.ask(
            request.caller(), new MutedAccounts(request.caller().member(), request.page(40, 80)));
    Map<AccountId, AccountJson> found =
        accounts.byIds(
            Viewer.of(request), page.items().stream().map(MutedAccount::account).toList());
    return Response.page(
        page,
        page.items().stream()
            .filter(one -> found.containsKey(one.account()))
            .map(one -> new MutedAccountJson(found.get(one.account()), one.until()))
            .toList());
  }

  private Response closeFriends(Request request) {
    var page =
        bus.ask(
            request.caller(), new CloseFriends(request.caller().member(), request.page(40, 80)));
    return Response.page(page, accounts.list(Viewer.of(request), page.items()));
  }

  private Response send(Request request, RelationshipCommand<Relation> command) {
    return Response.json(RelationshipJson.of(bus.send(request.caller(), command)));
  }

  private static AccountId account(Request request) {
    return new AccountId(request.id("id"));
  }
}
