package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.presentation.json.RelationshipJson;
import dev.tintype.gateway.publichttp.json.FamiliarFollowersJson;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.Profile;
import dev.tintype.profile.api.ProfileQuery.Directory;
import dev.tintype.profile.api.ProfileQuery.DirectoryOrder;
import dev.tintype.relationship.api.RelationshipQuery.FamiliarFollowers;
import dev.tintype.relationship.api.RelationshipQuery.RelationsOf;
import java.util.List;

/** Looking at accounts. */
final class AccountRoutes implements RouteGroup {
  private static final int LARGEST_PAGE = 80;
  private static final int MOST_RELATIONSHIPS = 100;
  private static final int MOST_FAMILIAR = 10;

  private final Bus bus;
  private final Accounts accounts;
  private final PeopleSearch search;

  AccountRoutes(Bus bus, Accounts accounts, PeopleSearch search) {
    this.bus = bus;
    this.accounts = accounts;
    this.search = search;
  }

  @Override
  public void register(Routes routes) {
    var anyone = Access.anyone("read:accounts");
    var follows = Access.member("read:follows");
    routes
        .get("/api/v1/accounts", anyone, this::several)
        .says("Shows several accounts")
        .takes("id[]")
        .returnsList(AccountJson.class)
        .get("/api/v1/accounts/{id}", anyone, this::one)
        .says("Shows an account")
        .returns(AccountJson.class)
        .get("/api/v1/accounts/lookup", anyone, this::lookup)
        .says("Finds an account by its name")
        .takes("acct")
        .returns(AccountJson.class)
        .get("/api/v1/accounts/search", anyone, this::search)
        .says("Finds people by the beginnings of their names")
        .takes("q", "limit", "offset", "following")
        .returnsList(AccountJson.class)
        .get("/api/v1/accounts/relationships", follows, this::relationships)
        .says("Tells how the caller stands to others")
        .takes("id[]")
        .returnsList(RelationshipJson.class)
        .get("/api/v1/accounts/familiar_followers", follows, this::familiarFollowers)
        .says("Names followers whom the caller follows")
        .takes("id[]")
        .returnsList(FamiliarFollowersJson.class)
        .get("/api/v1/directory", Access.anyone(), this::directory)
        .says("Lists people who want to be found")
        .takes("order", "limit", "offset")
        .returnsList(AccountJson.class)
        .get("/api/v1/accounts/{id}/featured_tags", anyone, this::nothing)
        .get("/api/v1/accounts/{id}/identity_proofs", anyone, this::nothing)
        .get("/api/v1.1/accounts/username/{username}", anyone, this::byUsername)
        .get("/api/pixelfed/v1/accounts/username/{username}", anyone, this::byUsername)
        .get("/api/v1.1/accounts/mutuals/{id}", follows, this::mutuals)
        .says("Lists followers whom the caller follows")
        .takes("limit")
        .returnsList(AccountJson.class)
        .get("/api/pixelfed/v1/accounts/mutuals/{id}", follows, this::mutuals);
  }

  private Response one(Request request) {
    Profile profile = accounts.profile(request.caller(), new AccountId(request.id("id")));
    return Response.json(accounts.present(Viewer.of(request), profile));
  }

  private Response several(Request request) {
    return Response.json(accounts.list(Viewer.of(request), ids(request, LARGEST_PAGE)));
  }

  private Response lookup(Request request) {
    return Response.json(
        accounts.present(
            Viewer.of(request), accounts.byAcct(Viewer.of(request), request.required("acct"))));
  }

  /** The app expects an empty list for a name of nobody. */
  private Response byUsername(Request request) {
    try {
      Profile profile = accounts.byAcct(Viewer.of(request), request.segment("username"));
      return Response.json(accounts.present(Viewer.of(request), profile));
    } catch (RefusedException e) {
      if (e.refusal() instanceof Refusal.NotFound) {
        return Response.json(List.of());
      }
      throw e;
    }
  }

  private Response search(Request request) {
    return Response.json(search.find(request, 40));
  }

  private Response relationships(Request request) {
    var ids = ids(request, MOST_RELATIONSHIPS);
    var relations = bus.ask(request.caller(), new RelationsOf(request.caller().member(), ids));
    return Response.json(relations.stream().map(RelationshipJson::of).toList());
  }

  private Response familiarFollowers(Request request) {
    var ids = ids(request, LARGEST_PAGE);
    var familiar =
        bus.ask(
            request.caller(), new FamiliarFollowers(request.caller().member(), ids, MOST_FAMILIAR));
    var found =
        accounts.byIds(
            Viewer.of(request),
            familiar.stream().flatMap(one -> one.followers().stream()).toList());
    return Response.json(
        familiar.stream()
            .map(one ->
                new FamiliarFollowersJson(
                    one.account().toString(),
                    one.followers().stream().filter(found::containsKey).map(found::get).toList()))
            .toList());
  }

  private Response mutuals(Request request) {
    var id = new AccountId(request.id("id"));
    var familiar =
        bus.ask(
            request.caller(),
            new FamiliarFollowers(
                request.caller().member(), List.of(id), request.limit(40, LARGEST_PAGE)));
    return Response.json(accounts.list(Viewer.of(request), familiar.getFirst().followers()));
  }

  private Response directory(Request request) {
    var order =
        request.text("order").filter("new"::equals).isPresent()
            ? DirectoryOrder.NEW
            : DirectoryOrder.ACTIVE;
    int offset = request.number("offset").map(it -> Math.clamp(it, 0, 10_000)).orElse(0);
    var found =
        bus.ask(request.caller(), new Directory(order, request.limit(40, LARGEST_PAGE), offset));
    return Response.json(accounts.present(Viewer.of(request), found));
  }

  /** For what nobody here has; of an account that exists. */
  private Response nothing(Request request) {
    accounts.profile(request.caller(), new AccountId(request.id("id")));
    return Response.json(List.of());
  }

  /** The numbers among {@code id[]}; what is no number names nobody. */
  private static List<AccountId> ids(Request request, int most) {
    return request.list("id").stream()
        .map(String::strip)
        .filter(text -> text.matches("\\d{1,18}"))
        .map(AccountId::of)
        .distinct()
        .limit(most)
        .toList();
  }
}
