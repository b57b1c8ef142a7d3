package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.presentation.json.RelationshipJson;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.Query;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.Profile;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipCommand;
import dev.tintype.relationship.api.RelationshipCommand.AcceptFollowRequest;
import dev.tintype.relationship.api.RelationshipCommand.Follow;
import dev.tintype.relationship.api.RelationshipCommand.RejectFollowRequest;
import dev.tintype.relationship.api.RelationshipCommand.RemoveFollower;
import dev.tintype.relationship.api.RelationshipCommand.Unfollow;
import dev.tintype.relationship.api.RelationshipCommand.WriteNote;
import dev.tintype.relationship.api.RelationshipQuery.FollowRequests;
import dev.tintype.relationship.api.RelationshipQuery.Followers;
import dev.tintype.relationship.api.RelationshipQuery.Following;

/** Following, and who follows whom. */
final class FollowRoutes implements RouteGroup {
  private final Bus bus;
  private final Accounts accounts;

  FollowRoutes(Bus bus, Accounts accounts) {
    this.bus = bus;
    this.accounts = accounts;
  }

  @Override
  public void register(Routes routes) {
    var anyone = Access.anyone("read:accounts");
    var read = Access.member("read:follows");
    var write = Access.member("write:follows");
    routes
        .post("/api/v1/accounts/{id}/follow", write, this::follow)
        .says("Follows, or asks a private account to")
        .takes("reblogs", "notify")
        .returns(RelationshipJson.class)
        .post("/api/v1/accounts/{id}/unfollow", write, it -> send(it, new Unfollow(account(it))))
        .says("Ends following, or takes back the request")
        .returns(RelationshipJson.class)
        .post(
            "/api/v1/accounts/{id}/remove_from_followers",
            write,
            it -> send(it, new RemoveFollower(account(it))))
        .says("Ends another's following of the caller")
        .returns(RelationshipJson.class)
        .post("/api/v1/accounts/{id}/note", Access.member("write:accounts"), this::note)
        .says("Keeps a note that only the caller sees")
        .takes("comment")
        .returns(RelationshipJson.class)
        .get("/api/v1/accounts/{id}/followers", anyone, this::followers)
        .says("Lists who follows an account")
        .takes(TimelineRoutes.PAGING)
        .returnsList(AccountJson.class)
        .get("/api/v1/accounts/{id}/following", anyone, this::following)
        .says("Lists whom an account follows")
        .takes(TimelineRoutes.PAGING)
        .returnsList(AccountJson.class)
        .get("/api/v1/follow_requests", read, this::followRequests)
        .says("Lists who waits to be let in")
        .takes(TimelineRoutes.PAGING)
        .returnsList(AccountJson.class)
        .post(
            "/api/v1/follow_requests/{id}/authorize",
            write,
            it -> send(it, new AcceptFollowRequest(account(it))))
        .says("Lets a follower in")
        .returns(RelationshipJson.class)
        .post(
            "/api/v1/follow_requests/{id}/reject",
            write,
            it -> send(it, new RejectFollowRequest(account(it))))
        .says("Turns a follower away")
        .returns(RelationshipJson.class);
  }

  private Response follow(Request request) {
    return send(
        request,
        new Follow(
            account(request),
            request.flag("reblogs").orElse(null),
            request.flag("notify").orElse(null)));
  }

  private Response note(Request request) {
    return send(request, new WriteNote(account(request), request.text("comment").orElse("")));
  }

  private Response followers(Request request) {
    return people(request, new Followers(account(request), request.page(40, 80)));
  }

  private Response following(Request request) {
    return people(request, new Following(account(request), request.page(40, 80)));
  }

  private Response followRequests(Request request) {
    var page =
        bus.ask(
            request.caller(), new FollowRequests(request.caller().member(), request.page(40, 80)));
    return Response.page(page, accounts.list(Viewer.of(request), page.items()));
  }

  /** The list is empty for those who may not see it, as in Mastodon. */
  private Response people(Request request, Query<Page<AccountId>> query) {
    var page = maySee(request) ? bus.ask(request.caller(), query) : Page.<AccountId>empty();
    return Response.page(page, accounts.list(Viewer.of(request), page.items()));
  }

  private boolean maySee(Request request) {
    Profile profile = accounts.profile(request.caller(), account(request));
    if (request.caller().account().filter(profile.account()::equals).isPresent()) {
      return true;
    }
    Relation relation = accounts.relation(request.caller(), profile.account());
    if (relation.blockedEitherWay()) {
      throw Refusal.notFound("account");
    }
    return !profile.hideCollections() && (!profile.privateAccount() || relation.following());
  }

  private Response send(Request request, RelationshipCommand<Relation> command) {
    return Response.json(RelationshipJson.of(bus.send(request.caller(), command)));
  }

  private static AccountId account(Request request) {
    return new AccountId(request.id("id"));
  }
}
