package dev.tintype.gateway.publichttp;

import dev.tintype.comment.api.Comment;
import dev.tintype.content.api.Post;
import dev.tintype.gateway.presentation.CommentPages;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.Statuses;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.reaction.api.Reactions;
import dev.tintype.reaction.api.Target;
import java.util.List;

/** What people react to, as the reaction service names it. */
final class ReactionTargets {

  /** A status that the caller may see. */
  record Seen(Target target, PostId post, AccountId author) {}

  private final StatusPages posts;
  private final CommentPages comments;
  private final Statuses statuses;

  ReactionTargets(StatusPages posts, CommentPages comments, Statuses statuses) {
    this.posts = posts;
    this.comments = comments;
    this.statuses = statuses;
  }

  /** What a route's {@code {id}} names; refused as not found when it can't be a status. */
  static Target of(Request request) {
    long id = request.id("id");
    if (!Target.isNamedBy(id)) {
      throw Refusal.notFound("status");
    }
    return new Target(id);
  }

  /** A status; refused as not found when it isn't there or the caller may not see it. */
  Seen seen(Caller caller, Target target) {
    if (target.isComment()) {
      Comment comment = comments.visible(caller, new CommentId(target.value())).comment();
      return new Seen(target, comment.post(), comment.author());
    }
    Post post = posts.visible(caller, new PostId(target.value())).post();
    return new Seen(target, post.id(), post.author());
  }

  /** A status with the reactions that a command has just answered. */
  StatusJson present(Viewer viewer, Reactions now) {
    if (now.target().isComment()) {
      return comments.reacted(viewer, new CommentId(now.target().value()), now);
    }
    Post post = posts.visible(viewer.caller(), new PostId(now.target().value())).post();
    return posts.reacted(viewer, post, now);
  }

  /** Those that the viewer may see, in that order. */
  List<StatusJson> list(Viewer viewer, List<Target> targets) {
    return statuses.list(viewer, targets.stream().map(Target::value).toList());
  }
}
