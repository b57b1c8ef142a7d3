package dev.tintype.comment.domain;

import dev.tintype.comment.api.Commenters;
import dev.tintype.platform.messages.Refusal;
import dev.tintype.platform.messages.RefusedException;
import dev.tintype.relationship.api.Relation;

/** Who may comment. */
public final class CommentRules {
  private CommentRules() {}

  /**
   * Makes sure that somebody else than a post's author may comment on it.
   *
   * @param author how the writer and the post's author stand to each other, as the writer sees it
   * @throws RefusedException not allowed
   */
  public static void requireAllowed(Commenters commenters, Relation author) {
    switch (commenters) {
      case EVERYONE -> {}
      case FOLLOWERS -> {
        if (!author.following()) {
          throw Refusal.notAllowed(
              "comments_followers_only", "Only followers of the author may comment on this post");
        }
      }
      case FOLLOWED -> {
        if (!author.followedBy()) {
          throw Refusal.notAllowed(
              "comments_followed_only",
              "Only people whom the author follows may comment on this post");
        }
      }
      case NOBODY -> throw commentsOff();
    }
  }

  /** Nobody may comment on that post. */
  public static RefusedException commentsOff() {
    return Refusal.notAllowed("comments_off", "Comments on this post are turned off");
  }
}
