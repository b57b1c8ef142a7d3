package dev.tintype.gateway.publichttp;

import dev.tintype.content.api.ContentCommand.DeletePost;
import dev.tintype.content.api.ContentCommand.EditPost;
import dev.tintype.content.api.ContentCommand.MutePost;
import dev.tintype.content.api.ContentCommand.PinPost;
import dev.tintype.content.api.ContentCommand.PublishPost;
import dev.tintype.content.api.ContentCommand.UnmutePost;
import dev.tintype.content.api.ContentCommand.UnpinPost;
import dev.tintype.content.api.Post;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.AccountJson;
import dev.tintype.gateway.presentation.json.StatusContextJson;
import dev.tintype.gateway.presentation.json.StatusEditJson;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.gateway.publichttp.json.StatusSourceJson;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messaging.Bus;
import dev.tintype.profile.api.PostDefaults;
import java.util.List;
import java.util.Set;

/** Posts, which the API calls statuses, one at a time. */
final class StatusRoutes implements RouteGroup {
  private static final int MOST_AT_ONCE = 40;

  private final Bus bus;
  private final StatusPages statuses;
  private final Publishing publishing;

  StatusRoutes(Bus bus, StatusPages statuses, Publishing publishing) {
    this.bus = bus;
    this.statuses = statuses;
    this.publishing = publishing;
  }

  @Override
  public void register(Routes routes) {
    var read = Access.anyone("read:statuses");
    var write = Access.member("write:statuses");
    routes
        .post("/api/v1/statuses", write, this::publish)
        .says("Publishes a post")
        .takes(PostForms.PARAMETERS)
        .returns(StatusJson.class)
        .get("/api/v1/statuses", read, this::several)
        .takes("id[]")
        .returnsList(StatusJson.class)
        .get("/api/v1/statuses/{id}", read, this::one)
        .returns(StatusJson.class)
        .put("/api/v1/statuses/{id}", write, this::edit)
        .says("Edits a post; what isn't named stays as it is")
        .takes(PostForms.CHANGES)
        .returns(StatusJson.class)
        .add(Set.of("DELETE"), "/api/v1/statuses/{id}", write, "delete", this::delete)
        .says("Deletes a post, and returns it with what was typed")
        .returns(StatusJson.class)
        .get("/api/v1/statuses/{id}/source", read, this::source)
        .returns(StatusSourceJson.class)
        .get("/api/v1/statuses/{id}/history", read, this::history)
        .returnsList(StatusEditJson.class)
        .get("/api/v1/statuses/{id}/context", read, this::context)
        .returns(StatusContextJson.class)
        .get("/api/v1/statuses/{id}/reblogged_by", read, this::nobody)
        .returnsList(AccountJson.class);
    registerMarks(routes);
  }

  private void registerMarks(Routes routes) {
    var accounts = Access.member("write:accounts");
    var mutes = Access.member("write:mutes");
    routes
        .post("/api/v1/statuses/{id}/pin", accounts, it -> own(it, new PinPost(post(it))))
        .says("Puts a post on top of the author's profile")
        .returns(StatusJson.class)
        .post("/api/v1/statuses/{id}/unpin", accounts, it -> own(it, new UnpinPost(post(it))))
        .returns(StatusJson.class)
        .post("/api/v1/statuses/{id}/mute", mutes, this::mute)
        .says("Silences notifications about a post")
        .returns(StatusJson.class)
        .post("/api/v1/statuses/{id}/unmute", mutes, this::unmute)
        .returns(StatusJson.class);
  }

  private Response publish(Request request) {
    PostDefaults defaults = publishing.defaults(request.caller());
    var content = PostForms.content(request, defaults);
    String key = request.header("Idempotency-Key").orElse(null);
    return publishing.answer(request, new PublishPost(content, key));
  }

  private Response several(Request request) {
    List<PostId> ids =
        request.list("id").stream()
            .map(String::strip)
            .filter(it -> it.matches("\\d{1,18}"))
            .map(PostId::of)
            .distinct()
            .limit(MOST_AT_ONCE)
            .toList();
    return Response.json(statuses.list(Viewer.of(request), ids));
  }

  private Response one(Request request) {
    return Response.json(statuses.one(Viewer.of(request), post(request)));
  }

  private Response edit(Request request) {
    return own(request, new EditPost(post(request), PostForms.change(request)));
  }

  private Response delete(Request request) {
    Post deleted = bus.send(request.caller(), new DeletePost(post(request)));
    return Response.json(statuses.deleted(Viewer.of(request), deleted));
  }

  private Response source(Request request) {
    Post post = statuses.visible(request.caller(), post(request)).post();
    return Response.json(
        new StatusSourceJson(post.id().toString(), post.caption(), post.spoilerText()));
  }

  private Response history(Request request) {
    return Response.json(statuses.history(Viewer.of(request), post(request)));
  }

  private Response context(Request request) {
    statuses.visible(request.caller(), post(request));
    return Response.json(new StatusContextJson(List.of(), List.of()));
  }

  /** Nobody can share as yet. */
  private Response nobody(Request request) {
    statuses.visible(request.caller(), post(request));
    return Response.json(List.of());
  }

  private Response mute(Request request) {
    statuses.visible(request.caller(), post(request));
    bus.send(request.caller(), new MutePost(post(request)));
    return one(request);
  }

  private Response unmute(Request request) {
    statuses.visible(request.caller(), post(request));
    bus.send(request.caller(), new UnmutePost(post(request)));
    return one(request);
  }

  private Response own(Request request, Command<Post> command) {
    return Response.json(statuses.own(Viewer.of(request), bus.send(request.caller(), command)));
  }

  private static PostId post(Request request) {
    return new PostId(request.id("id"));
  }
}
