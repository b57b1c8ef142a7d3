package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.json.FilterJson;
import dev.tintype.gateway.presentation.json.FilterJson.FilterStatusJson;
import dev.tintype.gateway.presentation.json.FilterJson.KeywordJson;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.relationship.api.Filter;
import dev.tintype.relationship.api.RelationshipCommand.ChangeFilter;
import dev.tintype.relationship.api.RelationshipCommand.CreateFilter;
import dev.tintype.relationship.api.RelationshipCommand.DeleteFilter;
import dev.tintype.relationship.api.RelationshipCommand.KeywordChange;
import dev.tintype.relationship.api.RelationshipQuery.OwnFilters;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the caller doesn't want to read: filters with words and single statuses in them. */
final class FilterRoutes implements RouteGroup {
  private static final String[] FIELDS = {
    "title",
    "context[]",
    "filter_action",
    "expires_in",
    "keywords_attributes[][keyword]",
    "keywords_attributes[][whole_word]",
    "keywords_attributes[][id]",
    "keywords_attributes[][_destroy]"
  };

  private final Bus bus;

  FilterRoutes(Bus bus) {
    this.bus = bus;
  }

  @Override
  public void register(Routes routes) {
    Access read = Access.member("read:filters");
    Access write = Access.member("write:filters");
    String filters = "/api/v2/filters";
    routes
        .get(filters, read, it -> Response.json(all(it).stream().map(FilterJson::of).toList()))
        .says("Lists what the caller doesn't want to read")
        .returnsList(FilterJson.class)
        .post(filters, write, this::create)
        .takes(FIELDS)
        .returns(FilterJson.class)
        .get(filters + "/{id}", read, it -> Response.json(FilterJson.of(named(it))))
        .returns(FilterJson.class)
        .put(filters + "/{id}", write, this::change)
        .takes(FIELDS)
        .returns(FilterJson.class)
        .delete(filters + "/{id}", write, this::delete)
        .get(filters + "/{id}/keywords", read, it -> keywords(named(it)))
        .returnsList(KeywordJson.class)
        .post(filters + "/{id}/keywords", write, this::addKeyword)
        .takes("keyword", "whole_word")
        .returns(KeywordJson.class)
        .get(filters + "/keywords/{id}", read, it -> keyword(withKeyword(it), it.id("id")))
        .returns(KeywordJson.class)
        .put(filters + "/keywords/{id}", write, this::changeKeyword)
        .takes("keyword", "whole_word")
        .returns(KeywordJson.class)
        .delete(filters + "/keywords/{id}", write, this::removeKeyword)
        .get(filters + "/{id}/statuses", read, it -> statuses(named(it)))
        .returnsList(FilterStatusJson.class)
        .post(filters + "/{id}/statuses", write, this::addStatus)
        .takes("status_id")
        .returns(FilterStatusJson.class)
        .get(filters + "/statuses/{id}", read, it -> status(withStatus(it), it.id("id")))
        .returns(FilterStatusJson.class)
        .delete(filters + "/statuses/{id}", write, this::removeStatus)
        .returns(FilterStatusJson.class);
  }

  private Response create(Request request) {
    var filter =
        new CreateFilter(
            request.required("title"),
            FilterForms.contexts(request),
            FilterForms.action(request).orElse(Filter.Action.WARN),
            FilterForms.seconds(request),
            FilterForms.keywords(request));
    return Response.json(FilterJson.of(bus.send(request.caller(), filter)));
  }

  private Response change(Request request) {
    var change =
        new ChangeFilter(
            request.id("id"),
            request.text("title").orElse(null),
            request.has("context") ? FilterForms.contexts(request) : null,
            FilterForms.action(request).orElse(null),
            FilterForms.newSeconds(request),
            FilterForms.keywords(request),
            List.of(),
            List.of());
    return Response.json(FilterJson.of(bus.send(request.caller(), change)));
  }

  private Response delete(Request request) {
    bus.send(request.caller(), new DeleteFilter(request.id("id")));
    return Response.json(Map.of());
  }

  private Response addKeyword(Request request) {
    var filter =
        change(
            request,
            request.id("id"),
            new KeywordChange(
                null,
                request.required("keyword"),
                request.flag("whole_word").orElse(false),
                false));
    return Response.json(KeywordJson.of(filter.keywords().getLast()));
  }

  private Response changeKeyword(Request request) {
    long id = request.id("id");
    var filter =
        change(
            request,
            withKeyword(request).id(),
            new KeywordChange(
                id,
                request.text("keyword").orElse(null),
                request.flag("whole_word").orElse(null),
                false));
    return keyword(filter, id);
  }

  private Response removeKeyword(Request request) {
    change(
        request, withKeyword(request).id(), new KeywordChange(request.id("id"), null, null, true));
    return Response.json(Map.of());
  }

  private Filter change(Request request, long filter, KeywordChange keyword) {
    return bus.send(
        request.caller(),
        new ChangeFilter(filter, null, null, null, null, List.of(keyword), List.of(), List.of()));
  }

  private Response addStatus(Request request) {
    long status = request.number("status_id").orElseThrow(() -> Refusal.notFound("status"));
    var filter =
        bus.send(
            request.caller(),
            new ChangeFilter(
                request.id("id"), null, null, null, null, List.of(), List.of(status), List.of()));
    return filter.statuses().stream()
        .filter(one -> one.status() == status)
        .findFirst()
        .map(one -> Response.json(FilterStatusJson.of(one)))
        .orElseThrow(() -> Refusal.notFound("status"));
  }

  private Response removeStatus(Request request) {
    var filter = withStatus(request);
    long id = request.id("id");
    bus.send(
        request.caller(),
        new ChangeFilter(filter.id(), null, null, null, null, List.of(), List.of(), List.of(id)));
    return status(filter, id);
  }

  private static Response keywords(Filter filter) {
    return Response.json(filter.keywords().stream().map(KeywordJson::of).toList());
  }

  private static Response statuses(Filter filter) {
    return Response.json(filter.statuses().stream().map(FilterStatusJson::of).toList());
  }

  private static Response keyword(Filter filter, long id) {
    return filter.keywords().stream()
        .filter(keyword -> keyword.id() == id)
        .findFirst()
        .map(keyword -> Response.json(KeywordJson.of(keyword)))
        .orElseThrow(() -> Refusal.notFound("keyword"));
  }

  private static Response status(Filter filter, long id) {
    return filter.statuses().stream()
        .filter(status -> status.id() == id)
        .findFirst()
        .map(status -> Response.json(FilterStatusJson.of(status)))
        .orElseThrow(() -> Refusal.notFound("status"));
  }

  private Filter named(Request request) {
    long id = request.id("id");
    return find(request, filter -> filter.id() == id);
  }

  private Filter withKeyword(Request request) {
    long id = request.id("id");
    return find(request, filter -> filter.keywords().stream().anyMatch(it -> it.id() == id));
  }

  private Filter withStatus(Request request) {
    long id = request.id("id");
    return find(request, filter -> filter.statuses().stream().anyMatch(it -> it.id() == id));
  }

  private Filter find(Request request, Predicate<Filter> which) {
    return all(request).stream()
        .filter(which)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("filter"));
  }

  private List<Filter> all(Request request) {
    return bus.ask(request.caller(), new OwnFilters());
  }
}
