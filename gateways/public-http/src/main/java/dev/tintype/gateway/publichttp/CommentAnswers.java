package dev.tintype.gateway.publichttp;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentCommand.DeleteComment;
import dev.tintype.comment.api.CommentCommand.EditComment;
import dev.tintype.comment.api.CommentCommand.WriteComment;
import dev.tintype.gateway.presentation.CommentPages;
import dev.tintype.gateway.presentation.CommentPages.Visible;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.Statuses;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.gateway.publichttp.json.StatusSourceJson;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.platform.messaging.Bus;
import org.jspecify.annotations.Nullable;

/** What the routes of statuses do where the status is a comment. */
final class CommentAnswers {
  private static final String ANSWERED = "in_reply_to_id";

  /** What is to be commented on. */
  private record Place(PostId post, @Nullable CommentId parent) {}

  private final Bus bus;
  private final StatusPages posts;
  private final CommentPages comments;

  CommentAnswers(Bus bus, StatusPages posts, CommentPages comments) {
    this.bus = bus;
    this.posts = posts;
    this.comments = comments;
  }

  /** Whether a request to publish is one to comment. */
  static boolean isComment(Request request) {
    return PostForms.isGiven(request, ANSWERED);
  }

  /** Comments on the post or comment that the request answers. */
  Comment write(Request request, @Nullable String idempotencyKey) {
    refuseWhatOnlyPostsHave(request);
    String text = request.text("status").orElse("");
    String language = request.text("language").orElse(null);
    Caller caller = request.caller();
    try {
      Place place = place(request);
      return bus.send(
          caller, new WriteComment(place.post(), place.parent(), text, language, idempotencyKey));
    } catch (RefusedException e) {
      throw e.refusal() instanceof Refusal.NotFound ? nothingToAnswer() : e;
    }
  }

  /** As it answers a client. */
  StatusJson written(Request request) {
    String key = request.header("Idempotency-Key").orElse(null);
    return comments.answered(Viewer.of(request), write(request, key));
  }

  StatusJson edit(Request request) {
    refuseWhatOnlyPostsHave(request);
    Comment before = comments.visible(request.caller(), comment(request)).comment();
    String text = request.text("status").orElse(before.text());
    String language = request.text("language").orElse(null);
    Comment after = bus.send(request.caller(), new EditComment(before.id(), text, language));
    return comments.answered(Viewer.of(request), after);
  }

  StatusJson delete(Request request) {
    Visible before = comments.visible(request.caller(), comment(request));
    Comment deleted = bus.send(request.caller(), new DeleteComment(before.comment().id()));
    return comments.deleted(Viewer.of(request), deleted, before.post());
  }

  StatusSourceJson source(Request request) {
    Comment comment = comments.visible(request.caller(), comment(request)).comment();
    return new StatusSourceJson(comment.id().toString(), comment.text(), "");
  }

  private Place place(Request request) {
    long id =
        request
            .text(ANSWERED)
            .map(String::strip)
            .filter(it -> it.matches("\\d{1,18}"))
            .map(Long::parseLong)
            .orElseThrow(CommentAnswers::nothingToAnswer);
    if (!Statuses.isComment(id)) {
      return new Place(posts.visible(request.caller(), new PostId(id)).post().id(), null);
    }
    Comment parent = comments.visible(request.caller(), new CommentId(id)).comment();
    return new Place(parent.post(), parent.id());
  }

  private static void refuseWhatOnlyPostsHave(Request request) {
    if (request.list("media_ids").stream().anyMatch(it -> !it.isBlank())) {
      throw Refusal.invalid("media_ids", "ERR_UNSUPPORTED", "can't be part of a comment");
    }
    if (request.has("poll")) {
      throw Refusal.invalid("poll", "ERR_UNSUPPORTED", "can't be part of a comment");
    }
    if (PostForms.isGiven(request, "scheduled_at")) {
      throw Refusal.invalid(
          "scheduled_at", "ERR_UNSUPPORTED", "can't be set: comments come out at once");
    }
    if (request.text("visibility").filter("direct"::equals).isPresent()) {
      throw Refusal.invalid(
          "visibility", "ERR_UNSUPPORTED", "can't be direct: who sees the post sees its comments");
    }
  }

  private static RefusedException nothingToAnswer() {
    return Refusal.invalid(ANSWERED, "ERR_INVALID", "names nothing that you could answer");
  }

  private static CommentId comment(Request request) {
    return new CommentId(request.id("id"));
  }
}
