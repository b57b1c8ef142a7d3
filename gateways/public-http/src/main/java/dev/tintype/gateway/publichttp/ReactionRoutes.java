package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.Query;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.reaction.api.ReactionCommand.Like;
import dev.tintype.reaction.api.ReactionCommand.Save;
import dev.tintype.reaction.api.ReactionCommand.Unlike;
import dev.tintype.reaction.api.ReactionCommand.Unsave;
import dev.tintype.reaction.api.ReactionQuery.Liked;
import dev.tintype.reaction.api.ReactionQuery.Likers;
import dev.tintype.reaction.api.ReactionQuery.Saved;
import dev.tintype.reaction.api.Target;
import dev.tintype.relationship.api.Relation;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Likes, which the API calls favourites, and saves, which it calls bookmarks. */
final class ReactionRoutes implements RouteGroup {
  private static final int STATUSES = 20;
  private static final int MOST_STATUSES = 40;
  private static final int PEOPLE = 40;
  private static final int MOST_PEOPLE = 80;

  private final Bus bus;
  private final Accounts accounts;
  private final ReactionTargets targets;

  ReactionRoutes(Bus bus, Accounts accounts, ReactionTargets targets) {
    this.bus = bus;
    this.accounts = accounts;
    this.targets = targets;
  }

  @Override
  public void register(Routes routes) {
    var favourites = Access.member("write:favourites");
    var bookmarks = Access.member("write:bookmarks");
    routes
        .post("/api/v1/statuses/{id}/favourite", favourites, this::like)
        .says("Likes a post or a comment")
        .returns(StatusJson.class)
        .post("/api/v1/statuses/{id}/unfavourite", favourites, this::unlike)
        .returns(StatusJson.class)
        .post("/api/v1/statuses/{id}/bookmark", bookmarks, this::save)
        .says("Keeps a post or a comment for later; nobody else gets to know")
        .returns(StatusJson.class)
        .post("/api/v1/statuses/{id}/unbookmark", bookmarks, this::unsave)
        .says("Keeps it no more, nor in any collection")
        .returns(StatusJson.class)
        .get("/api/v1/statuses/{id}/favourited_by", Access.anyone("read:accounts"), this::likers)
        .says("Who likes it, without those who are blocked either way")
        .takes(TimelineRoutes.PAGING)
        .returnsList(AccountJson.class)
        .get(
            "/api/v1/favourites",
            Access.member("read:favourites"),
            it -> statuses(it, new Liked(it.page(STATUSES, MOST_STATUSES))))
        .says("What the caller likes")
        .takes(TimelineRoutes.PAGING)
        .returnsList(StatusJson.class)
        .get(
            "/api/v1/bookmarks",
            Access.member("read:bookmarks"),
            it -> statuses(it, new Saved(it.page(STATUSES, MOST_STATUSES))))
        .says("What the caller has saved")
        .takes(TimelineRoutes.PAGING)
        .returnsList(StatusJson.class);
  }

  private Response like(Request request) {
    var seen = targets.seen(request.caller(), ReactionTargets.of(request));
    var now = bus.send(request.caller(), new Like(seen.target(), seen.post(), seen.author()));
    return Response.json(targets.present(Viewer.of(request), now));
  }

  private Response save(Request request) {
    var seen = targets.seen(request.caller(), ReactionTargets.of(request));
    var now = bus.send(request.caller(), new Save(seen.target(), seen.post(), seen.author()));
    return Response.json(targets.present(Viewer.of(request), now));
  }

  /** Also of what one may see no more, which is not found then. */
  private Response unlike(Request request) {
    var now = bus.send(request.caller(), new Unlike(ReactionTargets.of(request)));
    return Response.json(targets.present(Viewer.of(request), now));
  }

  private Response unsave(Request request) {
    var now = bus.send(request.caller(), new Unsave(ReactionTargets.of(request)));
    return Response.json(targets.present(Viewer.of(request), now));
  }

  private Response likers(Request request) {
    Target target = ReactionTargets.of(request);
    targets.seen(request.caller(), target);
    var page = bus.ask(request.caller(), new Likers(target, request.page(PEOPLE, MOST_PEOPLE)));
    Set<AccountId> blocked = blocked(request.caller(), page.items());
    var shown = page.items().stream().filter(liker -> !blocked.contains(liker)).toList();
    return Response.page(page, accounts.list(Viewer.of(request), shown));
  }

  private Set<AccountId> blocked(Caller caller, List<AccountId> people) {
    if (caller.account().isEmpty() || people.isEmpty()) {
      return Set.of();
    }
    return bus.ask(caller, new RelationsOf(caller.member(), people)).stream()
        .filter(Relation::blockedEitherWay)
        .map(Relation::account)
        .collect(Collectors.toSet());
  }

  private Response statuses(Request request, Query<Page<Target>> query) {
    var page = bus.ask(request.caller(), query);
    return Response.page(page, targets.list(Viewer.of(request), page.items()));
  }
}
