package dev.tintype.gateway.presentation;

import dev.tintype.gateway.presentation.json.StatusContextJson;
import dev.tintype.gateway.presentation.json.StatusEditJson;
import dev.tintype.gateway.presentation.json.StatusJson;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.Id;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messages.PostId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Posts and comments, both of which the API calls statuses; the id says which one it is. */
public final class Statuses {
  private final StatusPages posts;
  private final CommentPages comments;

  public Statuses(StatusPages posts, CommentPages comments) {
    this.posts = posts;
    this.comments = comments;
  }

  /** Whether an id names a comment; a post otherwise. */
  public static boolean isComment(long id) {
    return Id.kindOf(id) == IdKind.COMMENT.number();
  }

  /** One status; refused as not found when it isn't there or the viewer may not see it. */
  public StatusJson one(Viewer viewer, long id) {
    return isComment(id)
        ? posts.filtering(viewer.caller()).mark(comments.one(viewer, new CommentId(id)))
        : posts.one(viewer, new PostId(id));
  }

  /** Those of the statuses that the viewer may see, in that order. */
  public List<StatusJson> list(Viewer viewer, List<Long> ids) {
    var ofComments = ids.stream().filter(Statuses::isComment).map(CommentId::new).toList();
    var ofPosts = ids.stream().filter(id -> !isComment(id)).map(PostId::new).toList();
    if (ofComments.isEmpty()) {
      return posts.list(viewer, ofPosts);
    }
    Map<String, StatusJson> found = new HashMap<>();
    posts.list(viewer, ofPosts).forEach(status -> found.put(status.id(), status));
    var filtering = posts.filtering(viewer.caller());
    comments
        .list(viewer, ofComments)
        .forEach(status -> found.put(status.id(), filtering.mark(status)));
    return ids.stream()
        .distinct()
        .map(id -> found.get(Long.toString(id)))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Under which post a status stands that the caller may see; a post is its own. */
  public PostId post(Caller caller, long id) {
    return isComment(id)
        ? comments.visible(caller, new CommentId(id)).comment().post()
        : posts.visible(caller, new PostId(id)).post().id();
  }

  /** How a status has read, the first version first. */
  public List<StatusEditJson> history(Viewer viewer, long id) {
    return isComment(id)
        ? comments.history(viewer, new CommentId(id))
        : posts.history(viewer, new PostId(id));
  }

  /** What stands above and below a status. */
  public StatusContextJson context(Viewer viewer, long id) {
    var filtering = posts.filtering(viewer.caller());
    var context =
        isComment(id)
            ? comments.around(viewer, new CommentId(id))
            : comments.below(viewer, new PostId(id));
    return new StatusContextJson(
        context.ancestors().stream().map(filtering::mark).toList(),
        context.descendants().stream().map(filtering::mark).toList());
  }
}
