package dev.tintype.gateway.publichttp;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentCommand;
import dev.tintype.comment.api.CommentCommand.DeleteComment;
import dev.tintype.comment.api.CommentCommand.HideComment;
import dev.tintype.comment.api.CommentCommand.PinComment;
import dev.tintype.comment.api.CommentCommand.ShowComment;
import dev.tintype.comment.api.CommentCommand.UnpinComment;
import dev.tintype.platform.http.Access;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.http.Response;
import dev.tintype.platform.http.RouteGroup;
import dev.tintype.platform.http.Routes;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writing comments and what is done with them, as forms that work without scripts. Each leads back
 * to the page it was on.
 */
final class CommentForms implements RouteGroup {
  static final String ROOT = "/comments";

  private final Bus bus;
  private final CommentAnswers comments;

  CommentForms(Bus bus, CommentAnswers comments) {
    this.bus = bus;
    this.comments = comments;
  }

  @Override
  public void register(Routes routes) {
    routes
        .post(ROOT, Access.anyone(), this::write)
        .takes("in_reply_to_id", "status", "key", "next")
        .post(ROOT + "/{id}/{action}", Access.anyone(), this::act)
        .takes("next");
  }

  /** The form's own {@code key} makes one comment of a form that is sent twice. */
  private Response write(Request request) {
    String page = SafePaths.next(request);
    if (!isBrowser(request)) {
      return signIn(page);
    }
    try {
      Comment comment = comments.write(request, request.text("key").orElse(null));
      return Response.redirect(withoutFragment(page) + "#comment-" + comment.id());
    } catch (RefusedException e) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put("error", code(e));
      request.text("status").ifPresent(text -> values.put("comment", text));
      request.text("in_reply_to_id").ifPresent(id -> values.put("reply_to", id));
      return Response.redirect(FormReply.withQuery(withoutFragment(page), values));
    }
  }

  private Response act(Request request) {
    String page = SafePaths.next(request);
    var command = command(request.segment("action"), new CommentId(request.id("id")));
    if (!isBrowser(request)) {
      return signIn(page);
    }
    try {
      bus.send(request.caller(), command);
      return Response.redirect(page);
    } catch (RefusedException e) {
      return Response.redirect(
          FormReply.withQuery(withoutFragment(page), Map.of("error", code(e))));
    }
  }

  private static CommentCommand<Comment> command(String action, CommentId comment) {
    return switch (action) {
      case "delete" -> new DeleteComment(comment);
      case "pin" -> new PinComment(comment);
      case "unpin" -> new UnpinComment(comment);
      case "hide" -> new HideComment(comment);
      case "show" -> new ShowComment(comment);
      default -> throw Refusal.notFound("action");
    };
  }

  private static boolean isBrowser(Request request) {
    return request.caller() instanceof Caller.Member && request.application() == null;
  }

  private static Response signIn(String page) {
    return Response.redirect(FormReply.withQuery("/sign-in", Map.of("next", page)));
  }

  private static String withoutFragment(String page) {
    int fragment = page.indexOf('#');
    return fragment < 0 ? page : page.substring(0, fragment);
  }

  private static String code(RefusedException e) {
    return switch (e.refusal()) {
      case Refusal.Conflict(String code, _) -> code;
      case Refusal.NotAllowed(String code, _) -> code;
      case Refusal.NotFound _, Refusal.Gone _ -> "not_found";
      case Refusal.TooMany _ -> "too_many";
      case Refusal.Unavailable _ -> "unavailable";
      case Refusal.Invalid(var problems) -> problem(problems.getFirst());
      case Refusal.TooLarge _, Refusal.NotAuthenticated _ -> "failed";
    };
  }

  private static String problem(Refusal.Problem problem) {
    return switch (problem.field() + " " + problem.code()) {
      case "status ERR_BLANK" -> "comment_blank";
      case "status ERR_TOO_LONG" -> "comment_long";
      case "in_reply_to_id ERR_INVALID" -> "not_found";
      case "comment ERR_TOO_MANY" -> "comments_pinned";
      default -> "failed";
    };
  }
}
