package dev.tintype.gateway.publichttp;

import dev.tintype.content.api.ContentQuery.PostsByAuthors;
import dev.tintype.gateway.presentation.Accounts;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.OneOf;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.relationship.api.AccountList;
import dev.tintype.relationship.api.AccountList.Replies;
import dev.tintype.relationship.api.RelationshipCommand;
import dev.tintype.relationship.api.RelationshipCommand.AddToList;
import dev.tintype.relationship.api.RelationshipCommand.ChangeList;
import dev.tintype.relationship.api.RelationshipCommand.CreateList;
import dev.tintype.relationship.api.RelationshipCommand.DeleteList;
import dev.tintype.relationship.api.RelationshipCommand.RemoveFromList;
import dev.tintype.relationship.api.RelationshipQuery.AllListMembers;
import dev.tintype.relationship.api.RelationshipQuery.ListById;
import dev.tintype.relationship.api.RelationshipQuery.ListMembers;
import dev.tintype.relationship.api.RelationshipQuery.ListsWith;
import dev.tintype.relationship.api.RelationshipQuery.OwnLists;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The caller's lists of people, and the timeline of each. */
final class ListRoutes implements RouteGroup {

  /** Mastodon's list. */
  record ListJson(
      String id,
      String title,
      @OneOf({"followed", "list", "none"}) String repliesPolicy,
      boolean exclusive) {

    static ListJson of(AccountList list) {
      String replies =
          switch (list.replies()) {
            case FOLLOWED -> "followed";
            case LIST -> "list";
            case NONE -> "none";
          };
      return new ListJson(Long.toString(list.id()), list.title(), replies, list.exclusive());
    }
  }

  private static final String[] FIELDS = {"title", "replies_policy", "exclusive"};

  private final Bus bus;
  private final Accounts accounts;
  private final StatusPages statuses;

  ListRoutes(Bus bus, Accounts accounts, StatusPages statuses) {
    this.bus = bus;
    this.accounts = accounts;
    this.statuses = statuses;
  }

  @Override
  public void register(Routes routes) {
    Access read = Access.member("read:lists");
    Access write = Access.member("write:lists");
    String people = "/api/v1/lists/{id}/accounts";
    routes
        .get("/api/v1/lists", read, it -> present(bus.ask(it.caller(), new OwnLists())))
        .returnsList(ListJson.class)
        .post("/api/v1/lists", write, this::create)
        .takes(FIELDS)
        .returns(ListJson.class)
        .get("/api/v1/lists/{id}", read, this::one)
        .returns(ListJson.class)
        .put("/api/v1/lists/{id}", write, this::change)
        .takes(FIELDS)
        .returns(ListJson.class)
        .delete("/api/v1/lists/{id}", write, it -> done(it, new DeleteList(it.id("id"))))
        .get(people, read, this::members)
        .takes(TimelineRoutes.PAGING)
        .returnsList(AccountJson.class)
        .post(people, write, it -> done(it, new AddToList(it.id("id"), ids(it))))
        .says("Puts people whom the caller follows into a list")
        .takes("account_ids[]")
        .delete(people, write, it -> done(it, new RemoveFromList(it.id("id"), ids(it))))
        .takes("account_ids[]")
        .get("/api/v1/accounts/{id}/lists", read, this::with)
        .says("Tells in which of the caller's lists somebody is")
        .returnsList(ListJson.class)
        .get("/api/v1/timelines/list/{id}", read, this::timeline)
        .says("Lists what the people of a list have posted")
        .takes(TimelineRoutes.PAGING)
        .returnsList(StatusJson.class);
  }

  private Response create(Request request) {
    var list =
        new CreateList(
            request.required("title"),
            replies(request).orElse(Replies.LIST),
            request.flag("exclusive").orElse(false));
    return Response.json(ListJson.of(bus.send(request.caller(), list)));
  }

  private Response one(Request request) {
    return Response.json(ListJson.of(bus.ask(request.caller(), new ListById(request.id("id")))));
  }

  private Response change(Request request) {
    var change =
        new ChangeList(
            request.id("id"),
            request.text("title").orElse(null),
            replies(request).orElse(null),
            request.flag("exclusive").orElse(null));
    return Response.json(ListJson.of(bus.send(request.caller(), change)));
  }

  private static Optional<Replies> replies(Request request) {
    return request
        .text("replies_policy")
        .filter(word -> !word.isEmpty())
        .map(word ->
            switch (word) {
              case "followed" -> Replies.FOLLOWED;
              case "list" -> Replies.LIST;
              case "none" -> Replies.NONE;
              default ->
                  throw Refusal.invalid(
                      "replies_policy", "ERR_INCLUSION", "must be followed, list or none");
            });
  }

  /** {@code limit=0} asks for all, of whom there are not many. */
  private Response members(Request request) {
    long list = request.id("id");
    var viewer = Viewer.of(request);
    if (request.text("limit").filter("0"::equals).isPresent()) {
      return Response.json(
          accounts.list(viewer, bus.ask(request.caller(), new AllListMembers(list))));
    }
    var page = bus.ask(request.caller(), new ListMembers(list, request.page(40, 80)));
    return Response.page(page, accounts.list(viewer, page.items()));
  }

  private Response with(Request request) {
    return present(bus.ask(request.caller(), new ListsWith(new AccountId(request.id("id")))));
  }

  private Response timeline(Request request) {
    var members = bus.ask(request.caller(), new AllListMembers(request.id("id")));
    var page =
        statuses.page(
            Viewer.of(request),
            request.page(20, 40),
            StatusPages.Kind.HOME,
            it -> bus.ask(request.caller(), new PostsByAuthors(members, it)));
    return Response.page(page, page.items());
  }

  private Response done(Request request, RelationshipCommand<?> command) {
    bus.send(request.caller(), command);
    return Response.json(Map.of());
  }

  private static Response present(List<AccountList> lists) {
    return Response.json(lists.stream().map(ListJson::of).toList());
  }

  private static List<AccountId> ids(Request request) {
    return request.list("account_ids").stream()
        .filter(id -> id.matches("[0-9]{1,18}"))
        .map(AccountId::of)
        .toList();
  }
}
