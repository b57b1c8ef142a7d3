package dev.tintype.gateway.publichttp;

import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.gateway.publichttp.json.CollectionJson;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.reaction.api.CollectionId;
import dev.tintype.reaction.api.CollectionVisibility;
import dev.tintype.reaction.api.ReactionCommand.AddToCollection;
import dev.tintype.reaction.api.ReactionCommand.CreateCollection;
import dev.tintype.reaction.api.ReactionCommand.DeleteCollection;
import dev.tintype.reaction.api.ReactionCommand.RemoveFromCollection;
import dev.tintype.reaction.api.ReactionCommand.UpdateCollection;
import dev.tintype.reaction.api.ReactionQuery.CollectionsWith;
import dev.tintype.reaction.api.SavedCollection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Collections of saved posts, under our own addresses and under those of the Pixelfed app. The app
 * turns pages by their numbers, until one is empty; whoever does not gets links.
 */
final class CollectionRoutes implements RouteGroup {
  private static final Access READ = Access.member("read:bookmarks");
  private static final Access WRITE = Access.member("write:bookmarks");
  private static final Access ANYONE = Access.anyone("read:statuses");
  private static final String OWN = "/api/tintype/v1/collections";
  private static final String[] WORDS = {"title", "description", "visibility"};

  private final Bus bus;
  private final Collections collections;
  private final StatusPages statuses;

  CollectionRoutes(Bus bus, Collections collections, StatusPages statuses) {
    this.bus = bus;
    this.collections = collections;
    this.statuses = statuses;
  }

  @Override
  public void register(Routes routes) {
    routes
        .get(OWN, READ, it -> list(it, it.caller().member()))
        .says("The caller's collections of saved posts")
        .takes(TimelineRoutes.PAGING)
        .returnsList(CollectionJson.class)
        .post(OWN, WRITE, this::create)
        .takes(WORDS)
        .returns(CollectionJson.class)
        .get(OWN + "/{id}", ANYONE, this::one)
        .returns(CollectionJson.class)
        .patch(OWN + "/{id}", WRITE, this::update)
        .takes(WORDS)
        .returns(CollectionJson.class)
        .delete(OWN + "/{id}", WRITE, this::delete)
        .says("Deletes a collection; what was in it stays saved")
        .get(OWN + "/{id}/posts", ANYONE, this::items)
        .takes(TimelineRoutes.PAGING)
        .returnsList(StatusJson.class)
        .post(OWN + "/{id}/posts/{post}", WRITE, it -> put(it, collection(it), it.id("post")))
        .says("Puts a post in, and saves it")
        .returns(CollectionJson.class)
        .delete(OWN + "/{id}/posts/{post}", WRITE, it -> take(it, collection(it), it.id("post")))
        .says("Takes a post out; it stays saved")
        .returns(CollectionJson.class)
        .get("/api/tintype/v1/posts/{id}/collections", READ, this::with)
        .says("The ids of those of the caller's collections that a post is in");
    registerForPixelfed(routes, "/api/v1.1/collections");
    registerForPixelfed(routes, "/api/pixelfed/v1/collections");
  }

  private void registerForPixelfed(Routes routes, String root) {
    routes
        .get(root + "/self", READ, it -> list(it, it.caller().member()))
        .returnsList(CollectionJson.class)
        .get(root + "/accounts/{id}", ANYONE, it -> list(it, new AccountId(it.id("id"))))
        .returnsList(CollectionJson.class)
        .get(root + "/view/{id}", ANYONE, this::one)
        .returns(CollectionJson.class)
        .get(root + "/items/{id}", ANYONE, this::items)
        .returnsList(StatusJson.class)
        .post(root + "/create", WRITE, this::create)
        .takes(WORDS)
        .returns(CollectionJson.class)
        .post(root + "/update/{id}", WRITE, this::update)
        .takes(WORDS)
        .returns(CollectionJson.class)
        .delete(root + "/delete/{id}", WRITE, this::delete)
        .post(root + "/add", WRITE, it -> put(it, named(it), number(it, "post_id")))
        .takes("collection_id", "post_id")
        .returns(CollectionJson.class)
        .post(root + "/remove", WRITE, it -> take(it, named(it), number(it, "post_id")))
        .takes("collection_id", "post_id")
        .returns(CollectionJson.class);
  }

  private Response list(Request request, AccountId owner) {
    var page = collections.of(Viewer.of(request), owner, ListPart.of(request));
    return Response.page(page, page.items());
  }

  private Response items(Request request) {
    var page = collections.posts(Viewer.of(request), collection(request), ListPart.of(request));
    return Response.page(page, page.items());
  }

  private Response one(Request request) {
    return Response.json(collections.one(Viewer.of(request), collection(request)));
  }

  private Response create(Request request) {
    var command =
        new CreateCollection(
            request.text("title").orElse(""),
            request.text("description").orElse(""),
            visibility(request).orElse(CollectionVisibility.PRIVATE),
            request.header("Idempotency-Key").orElse(null));
    return present(request, bus.send(request.caller(), command));
  }

  private Response update(Request request) {
    var command =
        new UpdateCollection(
            collection(request),
            request.text("title").orElse(null),
            request.text("description").orElse(null),
            visibility(request).orElse(null));
    return present(request, bus.send(request.caller(), command));
  }

  private Response delete(Request request) {
    bus.send(request.caller(), new DeleteCollection(collection(request)));
    return Response.json(Map.of());
  }

  private Response put(Request request, CollectionId collection, long id) {
    var post = statuses.visible(request.caller(), new PostId(id)).post();
    var command = new AddToCollection(collection, post.id(), post.author());
    return present(request, bus.send(request.caller(), command));
  }

  private Response take(Request request, CollectionId collection, long id) {
    var command = new RemoveFromCollection(collection, new PostId(id));
    return present(request, bus.send(request.caller(), command));
  }

  private Response with(Request request) {
    return Response.json(
        bus.ask(request.caller(), new CollectionsWith(new PostId(request.id("id")))).stream()
            .map(CollectionId::toString)
            .toList());
  }

  private Response present(Request request, SavedCollection collection) {
    return Response.json(collections.present(Viewer.of(request), collection));
  }

  private static Optional<CollectionVisibility> visibility(Request request) {
    return request
        .text("visibility")
        .filter(it -> !it.isBlank())
        .map(it ->
            switch (it.toLowerCase(Locale.ROOT)) {
              case "public" -> CollectionVisibility.PUBLIC;
              case "private" -> CollectionVisibility.PRIVATE;
              case "draft" -> CollectionVisibility.DRAFT;
              default ->
                  throw Refusal.invalid("visibility", "ERR_INCLUSION", "is not one of the choices");
            });
  }

  private static CollectionId collection(Request request) {
    return new CollectionId(request.id("id"));
  }

  private static CollectionId named(Request request) {
    return new CollectionId(number(request, "collection_id"));
  }

  private static long number(Request request, String name) {
    return request
        .number(name)
        .orElseThrow(() -> Refusal.invalid(name, "ERR_BLANK", "can't be blank"));
  }
}
