package dev.tintype.gateway.publichttp;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentCommand;
import dev.tintype.comment.api.CommentCommand.HideComment;
import dev.tintype.comment.api.CommentCommand.PinComment;
import dev.tintype.comment.api.CommentCommand.ShowComment;
import dev.tintype.comment.api.CommentCommand.UnpinComment;
import dev.tintype.comment.api.CommentOrder;
import dev.tintype.comment.api.CommentQuery.CommentsOfPost;
import dev.tintype.comment.api.CommentQuery.HiddenComments;
import dev.tintype.comment.api.CommentQuery.RepliesTo;
import dev.tintype.comment.api.CommentSlice;
import dev.tintype.gateway.presentation.CommentPages;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.CommentsJson;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Comments by pages, and what a post's author does with them. */
final class CommentRoutes implements RouteGroup {
  private static final int USUAL = 20;
  private static final int LARGEST = 80;

  private final Bus bus;
  private final StatusPages posts;
  private final CommentPages comments;

  CommentRoutes(Bus bus, StatusPages posts, CommentPages comments) {
    this.bus = bus;
    this.posts = posts;
    this.comments = comments;
  }

  @Override
  public void register(Routes routes) {
    var write = Access.member("write:statuses");
    routes
        .get("/api/tintype/v1/posts/{id}/comments", Access.anyone("read:statuses"), this::page)
        .says("Comments on a post, the pinned ones first; or those that its author has hidden")
        .takes("order", "hidden", "after", "limit")
        .returns(CommentsJson.class)
        .get("/api/tintype/v1/comments/{id}/replies", Access.anyone("read:statuses"), this::replies)
        .says("Replies to a comment itself, the oldest first")
        .takes("after", "limit")
        .returns(CommentsJson.class)
        .post("/api/tintype/v1/comments/{id}/pin", write, it -> change(it, PinComment::new))
        .says("Puts a comment on one of the caller's posts on top")
        .returns(StatusJson.class)
        .post("/api/tintype/v1/comments/{id}/unpin", write, it -> change(it, UnpinComment::new))
        .returns(StatusJson.class)
        .post("/api/tintype/v1/comments/{id}/hide", write, it -> change(it, HideComment::new))
        .says("Hides a comment on one of the caller's posts from all but its writer")
        .returns(StatusJson.class)
        .post("/api/tintype/v1/comments/{id}/show", write, it -> change(it, ShowComment::new))
        .says("Shows a hidden comment again")
        .returns(StatusJson.class);
  }

  private Response page(Request request) {
    var post = posts.visible(request.caller(), new PostId(request.id("id")));
    PostId id = post.post().id();
    int limit = request.limit(USUAL, LARGEST);
    CommentSlice slice =
        request.flag("hidden").orElse(false)
            ? bus.ask(request.caller(), new HiddenComments(id, after(request), limit))
            : bus.ask(
                request.caller(), new CommentsOfPost(id, order(request), after(request), limit));
    return Response.json(comments.page(Viewer.of(request), slice, post));
  }

  private Response replies(Request request) {
    var visible = comments.visible(request.caller(), new CommentId(request.id("id")));
    var replies =
        new RepliesTo(visible.comment().id(), after(request), request.limit(USUAL, LARGEST));
    var slice = bus.ask(request.caller(), replies);
    return Response.json(comments.page(Viewer.of(request), slice, visible.post()));
  }

  private Response change(Request request, Function<CommentId, CommentCommand<Comment>> command) {
    Comment changed = bus.send(request.caller(), command.apply(new CommentId(request.id("id"))));
    return Response.json(comments.answered(Viewer.of(request), changed));
  }

  private static CommentOrder order(Request request) {
    return switch (request.text("order").filter(it -> !it.isBlank()).orElse("oldest")) {
      case "oldest" -> CommentOrder.OLDEST_FIRST;
      case "newest" -> CommentOrder.NEWEST_FIRST;
      default -> throw Refusal.invalid("order", "ERR_INCLUSION", "is not oldest or newest");
    };
  }

  private static @Nullable CommentId after(Request request) {
    return request.number("after").map(CommentId::new).orElse(null);
  }
}
