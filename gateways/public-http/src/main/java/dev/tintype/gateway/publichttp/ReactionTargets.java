package dev.tintype.gateway.publichttp;

import dev.tintype.content.api.Post;
import dev.tintype.gateway.presentation.StatusPages;
import dev.tintype.gateway.presentation.Viewer;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.platform.http.Request;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
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

  ReactionTargets(StatusPages posts) {
    this.posts = posts;
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
    Post post = posts.visible(caller, new PostId(target.value())).post();
    return new Seen(target, post.id(), post.author());
  }

  /** A status with the reactions that a command has just answered. */
  StatusJson present(Viewer viewer, Reactions now) {
    Post post = posts.visible(viewer.caller(), new PostId(now.target().value())).post();
    return posts.reacted(viewer, post, now);
  }

  /** Those that the viewer may see, in that order. */
  List<StatusJson> list(Viewer viewer, List<Target> targets) {
    return posts.list(
        viewer,
        targets.stream()
            .filter(target -> !target.isComment())
            .map(target -> new PostId(target.value()))
            .toList());
  }
}
