package dev.tintype.gateway.publichttp;

import dev.tintype.comment.api.CommentCommand.ChangeCommentSettings;
import dev.tintype.comment.api.CommentCommand.LimitComments;
import dev.tintype.comment.api.CommentQuery.CommentersOf;
import dev.tintype.comment.api.CommentQuery.OwnCommentSettings;
import dev.tintype.comment.api.CommentSettings;
import dev.tintype.comment.api.Commenters;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.OneOf;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messaging.Bus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may comment on the caller's posts, and what the caller doesn't want to read there. */
final class CommentSettingsRoutes implements RouteGroup {
  private static final String OWN = "/api/tintype/v1/comment-settings";
  private static final String OF_POST = "/api/tintype/v1/posts/{id}/comment-settings";

  /** What holds for all of the caller's posts. */
  record CommentSettingsJson(
      @OneOf({"everyone", "followers", "followed", "nobody"}) String commenters,
      List<String> hiddenWords) {}

  /**
   * What holds for one post.
   *
   * @param commenters null where that of all posts does
   */
  record PostCommentSettingsJson(
      @OneOf({"everyone", "followers", "followed", "nobody"}) @Nullable String commenters) {}

  private final Bus bus;
  private final StatusPages posts;

  CommentSettingsRoutes(Bus bus, StatusPages posts) {
    this.bus = bus;
    this.posts = posts;
  }

  @Override
  public void register(Routes routes) {
    var read = Access.member("read:accounts");
    var write = Access.member("write:accounts");
    routes
        .get(OWN, read, this::own)
        .says("Tells who may comment on the caller's posts, and which words are hidden there")
        .returns(CommentSettingsJson.class)
        .patch(OWN, write, this::changeOwn)
        .says("Changes these; what isn't named stays as it is")
        .takes("commenters", "hidden_words[]")
        .returns(CommentSettingsJson.class)
        .get(OF_POST, read, this::ofPost)
        .says("Tells who may comment on one of the caller's posts")
        .returns(PostCommentSettingsJson.class)
        .patch(OF_POST, write, this::changeOfPost)
        .says("Says who may comment on one post; nothing leaves it to what holds for all")
        .takes("commenters")
        .returns(PostCommentSettingsJson.class);
  }

  private Response own(Request request) {
    return present(bus.ask(request.caller(), new OwnCommentSettings()));
  }

  private Response changeOwn(Request request) {
    List<String> words = request.has("hidden_words") ? request.list("hidden_words") : null;
    var change = new ChangeCommentSettings(commenters(request).orElse(null), words);
    return present(bus.send(request.caller(), change));
  }

  private Response ofPost(Request request) {
    var post = posts.visible(request.caller(), new PostId(request.id("id"))).post();
    if (!post.author().equals(request.caller().member())) {
      throw Refusal.notFound("post");
    }
    return present(bus.ask(request.caller(), new CommentersOf(post.id())).commenters());
  }

  private Response changeOfPost(Request request) {
    Commenters commenters = commenters(request).orElse(null);
    bus.send(request.caller(), new LimitComments(new PostId(request.id("id")), commenters));
    return present(commenters);
  }

  private static Optional<Commenters> commenters(Request request) {
    return request
        .text("commenters")
        .filter(it -> !it.isBlank() && !it.equals("null"))
        .map(CommentSettingsRoutes::commenters);
  }

  private static Commenters commenters(String name) {
    for (Commenters one : Commenters.values()) {
      if (name(one).equals(name)) {
        return one;
      }
    }
    throw Refusal.invalid("commenters", "ERR_INCLUSION", "is not one of the choices");
  }

  private static String name(Commenters commenters) {
    return commenters.name().toLowerCase(Locale.ROOT);
  }

  private static Response present(CommentSettings settings) {
    return Response.json(
        new CommentSettingsJson(name(settings.commenters()), settings.hiddenWords()));
  }

  private static Response present(@Nullable Commenters ofPost) {
    return Response.json(new PostCommentSettingsJson(ofPost == null ? null : name(ofPost)));
  }
}
