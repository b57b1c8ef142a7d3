package dev.tintype.gateway.publichttp;

import dev.tintype.comment.api.CommentCommand.MuteThread;
import dev.tintype.comment.api.CommentCommand.UnmuteThread;
import dev.tintype.content.api.ContentCommand.DeletePost;
import dev.tintype.content.api.ContentCommand.EditPost;
import dev.tintype.content.api.ContentCommand.PinPost;
import dev.tintype.content.api.ContentCommand.PublishPost;
import dev.tintype.content.api.ContentCommand.UnpinPost;
import dev.tintype.content.api.Post;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.Statuses;
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

/** Posts, comments and messages, which the API calls statuses, one at a time. */
final class StatusRoutes implements RouteGroup {
  private static final int MOST_AT_ONCE = 40;

  private final Bus bus;
  private final StatusPages posts;
  private final Statuses statuses;
  private final CommentAnswers comments;
  private final DirectAnswers direct;
  private final Publishing publishing;

  StatusRoutes(
      Bus bus,
      StatusPages posts,
      Statuses statuses,
      CommentAnswers comments,
      DirectAnswers direct,
      Publishing publishing) {
    this.bus = bus;
    this.posts = posts;
    this.statuses = statuses;
    this.comments = comments;
    this.direct = direct;
    this.publishing = publishing;
  }

  @Override
  public void register(Routes routes) {
    var read = Access.anyone("read:statuses");
    var write = Access.member("write:statuses");
    routes
        .post("/api/v1/statuses", write, this::publish)
        .says("Publishes a post, or comments on one")
        .takes(PostForms.PARAMETERS)
        .returns(StatusJson.class)
        .get("/api/v1/statuses", read, this::several)
        .takes("id[]")
        .returnsList(StatusJson.class)
        .get("/api/v1/statuses/{id}", read, this::one)
        .returns(StatusJson.class)
        .put("/api/v1/statuses/{id}", write, this::edit)
        .says("Edits a post or comment; what isn't named stays as it is")
        .takes(PostForms.CHANGES)
        .returns(StatusJson.class)
        .add(Set.of("DELETE"), "/api/v1/statuses/{id}", write, "delete", this::delete)
        .says("Deletes a post or comment, and returns it with what was typed")
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
        .says("Silences notifications about a post and its comments")
        .returns(StatusJson.class)
        .post("/api/v1/statuses/{id}/unmute", mutes, this::unmute)
        .returns(StatusJson.class);
  }

  private Response publish(Request request) {
    if (DirectAnswers.isDirect(request)) {
      return Response.json(direct.send(request));
    }
    if (CommentAnswers.isComment(request)) {
      return Response.json(comments.written(request));
    }
    PostDefaults defaults = publishing.defaults(request.caller());
    var content = PostForms.content(request, defaults);
    String key = request.header("Idempotency-Key").orElse(null);
    return publishing.answer(request, new PublishPost(content, key));
  }

  private Response several(Request request) {
    List<Long> ids =
        request.list("id").stream()
            .map(String::strip)
            .filter(it -> it.matches("\\d{1,18}"))
            .map(Long::parseLong)
            .distinct()
            .limit(MOST_AT_ONCE)
            .toList();
    return Response.json(statuses.list(Viewer.of(request), ids));
  }

  private Response one(Request request) {
    return Response.json(
        DirectAnswers.isMessage(request.id("id"))
            ? direct.one(request)
            : statuses.one(Viewer.of(request), request.id("id")));
  }

  private Response edit(Request request) {
    return Statuses.isComment(request.id("id"))
        ? Response.json(comments.edit(request))
        : own(request, new EditPost(post(request), PostForms.change(request)));
  }

  private Response delete(Request request) {
    if (Statuses.isComment(request.id("id"))) {
      return Response.json(comments.delete(request));
    }
    if (DirectAnswers.isMessage(request.id("id"))) {
      return Response.json(direct.unsend(request));
    }
    Post deleted = bus.send(request.caller(), new DeletePost(post(request)));
    return Response.json(posts.deleted(Viewer.of(request), deleted));
  }

  private Response source(Request request) {
    if (Statuses.isComment(request.id("id"))) {
      return Response.json(comments.source(request));
    }
    Post post = posts.visible(request.caller(), post(request)).post();
    return Response.json(
        new StatusSourceJson(post.id().toString(), post.caption(), post.spoilerText()));
  }

  private Response history(Request request) {
    return Response.json(statuses.history(Viewer.of(request), request.id("id")));
  }

  private Response context(Request request) {
    return Response.json(
        DirectAnswers.isMessage(request.id("id"))
            ? direct.context(request)
            : statuses.context(Viewer.of(request), request.id("id")));
  }

  /** Nobody can share as yet. */
  private Response nobody(Request request) {
    statuses.post(request.caller(), request.id("id"));
    return Response.json(List.of());
  }

  private Response mute(Request request) {
    PostId post = statuses.post(request.caller(), request.id("id"));
    bus.send(request.caller(), new MuteThread(post));
    return one(request);
  }

  private Response unmute(Request request) {
    PostId post = statuses.post(request.caller(), request.id("id"));
    bus.send(request.caller(), new UnmuteThread(post));
    return one(request);
  }

  private Response own(Request request, Command<Post> command) {
    return Response.json(posts.own(Viewer.of(request), bus.send(request.caller(), command)));
  }

  private static PostId post(Request request) {
    return new PostId(request.id("id"));
  }
}
