package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.json.FilterJson;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.relationship.api.Filter;
import dev.tintype.relationship.api.Filter.Action;
import dev.tintype.relationship.api.Filter.Keyword;
import dev.tintype.relationship.api.RelationshipCommand.ChangeFilter;
import dev.tintype.relationship.api.RelationshipCommand.CreateFilter;
import dev.tintype.relationship.api.RelationshipCommand.DeleteFilter;
import dev.tintype.relationship.api.RelationshipCommand.KeywordChange;
import dev.tintype.relationship.api.RelationshipQuery.OwnFilters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters as older clients know them: each word is one. */
final class OldFilterRoutes implements RouteGroup {

  /**
   * Mastodon's {@code V1::Filter}.
   *
   * @param id of the word
   * @param irreversible it is hidden
   */
  record OldFilterJson(
      String id,
      String phrase,
      List<String> context,
      boolean wholeWord,
      @Nullable Instant expiresAt,
      boolean irreversible) {

    static OldFilterJson of(Filter filter, Keyword keyword) {
      return new OldFilterJson(
          Long.toString(keyword.id()),
          keyword.keyword(),
          FilterJson.contexts(filter),
          keyword.wholeWord(),
          filter.expiresAt(),
          filter.action() == Action.HIDE);
    }
  }

  private record Named(Filter filter, Keyword keyword) {}

  private static final String[] FIELDS = {
    "phrase", "context[]", "irreversible", "whole_word", "expires_in"
  };

  private final Bus bus;

  OldFilterRoutes(Bus bus) {
    this.bus = bus;
  }

  @Override
  public void register(Routes routes) {
    Access read = Access.member("read:filters");
    Access write = Access.member("write:filters");
    routes
        .get("/api/v1/filters", read, this::list)
        .says("Lists the words that the caller doesn't want to read")
        .returnsList(OldFilterJson.class)
        .post("/api/v1/filters", write, this::create)
        .takes(FIELDS)
        .returns(OldFilterJson.class)
        .get("/api/v1/filters/{id}", read, this::one)
        .returns(OldFilterJson.class)
        .put("/api/v1/filters/{id}", write, this::change)
        .takes(FIELDS)
        .returns(OldFilterJson.class)
        .delete("/api/v1/filters/{id}", write, this::delete);
  }

  private Response list(Request request) {
    return Response.json(
        bus.ask(request.caller(), new OwnFilters()).stream()
            .flatMap(filter ->
                filter.keywords().stream().map(keyword -> OldFilterJson.of(filter, keyword)))
            .toList());
  }

  private Response create(Request request) {
    String phrase = request.required("phrase");
    var word = new KeywordChange(null, phrase, request.flag("whole_word").orElse(false), false);
    var filter =
        bus.send(
            request.caller(),
            new CreateFilter(
                phrase,
                FilterForms.contexts(request),
                request.flag("irreversible").orElse(false) ? Action.HIDE : Action.WARN,
                FilterForms.seconds(request),
                List.of(word)));
    return Response.json(OldFilterJson.of(filter, filter.keywords().getFirst()));
  }

  private Response one(Request request) {
    var named = named(request);
    return Response.json(OldFilterJson.of(named.filter(), named.keyword()));
  }

  private Response change(Request request) {
    var named = named(request);
    long id = named.keyword().id();
    var filter =
        bus.send(
            request.caller(),
            new ChangeFilter(
                named.filter().id(),
                null,
                request.has("context") ? FilterForms.contexts(request) : null,
                request
                    .flag("irreversible")
                    .map(hide -> hide ? Action.HIDE : Action.WARN)
                    .orElse(null),
                FilterForms.newSeconds(request),
                List.of(
                    new KeywordChange(
                        id,
                        request.text("phrase").orElse(null),
                        request.flag("whole_word").orElse(null),
                        false)),
                List.of(),
                List.of()));
    return filter.keywords().stream()
        .filter(keyword -> keyword.id() == id)
        .findFirst()
        .map(keyword -> Response.json(OldFilterJson.of(filter, keyword)))
        .orElseThrow(() -> Refusal.notFound("filter"));
  }

  /** With its last word a filter goes too. */
  private Response delete(Request request) {
    var named = named(request);
    var filter = named.filter();
    if (filter.keywords().size() == 1 && filter.statuses().isEmpty()) {
      bus.send(request.caller(), new DeleteFilter(filter.id()));
    } else {
      var gone = new KeywordChange(named.keyword().id(), null, null, true);
      bus.send(
          request.caller(),
          new ChangeFilter(
              filter.id(), null, null, null, null, List.of(gone), List.of(), List.of()));
    }
    return Response.json(Map.of());
  }

  private Named named(Request request) {
    long id = request.id("id");
    return bus.ask(request.caller(), new OwnFilters()).stream()
        .flatMap(filter ->
            filter.keywords().stream()
                .filter(keyword -> keyword.id() == id)
                .map(keyword -> new Named(filter, keyword)))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("filter"));
  }
}
