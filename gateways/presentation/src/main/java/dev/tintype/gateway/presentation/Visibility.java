package dev.tintype.gateway.presentation;

import dev.tintype.comment.api.Comment;
import dev.tintype.content.api.Audience;
import dev.tintype.content.api.Post;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.relationship.api.Relation;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may see which post and comment: the one place where this is decided. */
public final class Visibility {
  private Visibility() {}

  /**
   * Whether a viewer may see a post.
   *
   * @param viewer null for visitors
   * @param privateAuthor the author lets only followers see anything
   * @param relation how the viewer stands to the author; of no meaning for visitors
   */
  public static boolean maySee(
      @Nullable AccountId viewer, Post post, boolean privateAuthor, Relation relation) {
    if (post.author().equals(viewer)) {
      return true;
    }
    return !post.archived()
        && (audiences(viewer, post.author(), privateAuthor, relation).contains(post.audience())
            || isMentioned(viewer, post, privateAuthor, relation));
  }

  /**
   * Whether a viewer who may see a post may see a comment on it.
   *
   * @param viewer null for visitors
   * @param relation how the viewer stands to the comment's author; of no meaning for visitors
   */
  public static boolean maySee(@Nullable AccountId viewer, Comment comment, Relation relation) {
    if (comment.deleted()) {
      return false;
    }
    boolean forViewer = !comment.hidden() || comment.postAuthor().equals(viewer);
    boolean apart = viewer != null && relation.blockedEitherWay();
    return comment.author().equals(viewer) || forViewer && !apart;
  }

  /** Whether a comment that a viewer may see is part of the thread as they read it. */
  public static boolean inThreads(@Nullable AccountId viewer, Comment comment, Relation relation) {
    return comment.author().equals(viewer)
        || !comment.hidden() && (viewer == null || !relation.muting());
  }

  /** For which audiences an author's posts are that a viewer may see. */
  public static Set<Audience> audiences(
      @Nullable AccountId viewer, AccountId author, boolean privateAuthor, Relation relation) {
    if (author.equals(viewer)) {
      return EnumSet.allOf(Audience.class);
    }
    boolean known = viewer != null;
    boolean follower = known && relation.following();
    var audiences = EnumSet.noneOf(Audience.class);
    if (known && relation.blockedEitherWay() || privateAuthor && !follower) {
      return audiences;
    }
    audiences.add(Audience.PUBLIC);
    audiences.add(Audience.UNLISTED);
    if (follower) {
      audiences.add(Audience.FOLLOWERS);
    }
    if (known && relation.closeFriendOf()) {
      audiences.add(Audience.CLOSE_FRIENDS);
    }
    return audiences;
  }

  /** Whether a post may turn up in lists that a viewer hasn't asked of that very author. */
  public static boolean inTimelines(@Nullable AccountId viewer, Post post, Relation relation) {
    return viewer == null || post.author().equals(viewer) || !relation.muting();
  }

  /** Everybody may see it, signed in or not, so that its pictures may be kept by caches. */
  public static boolean isOpen(Post post, boolean privateAuthor) {
    return !privateAuthor
        && !post.archived()
        && switch (post.audience()) {
          case PUBLIC, UNLISTED -> true;
          case FOLLOWERS, CLOSE_FRIENDS -> false;
        };
  }

  /** People named in a post for followers may see it without following. */
  private static boolean isMentioned(
      @Nullable AccountId viewer, Post post, boolean privateAuthor, Relation relation) {
    return viewer != null
        && post.audience() == Audience.FOLLOWERS
        && !privateAuthor
        && !relation.blockedEitherWay()
        && post.mentions().stream().anyMatch(mention -> mention.account().equals(viewer));
  }
}
