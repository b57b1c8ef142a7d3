package dev.tintype.comment.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.Event;
import dev.tintype.platform.messages.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to comments. All events about comments on one post are in order. {@code
 * commentsOfPost} is how many comments the post has after the event, neither deleted nor hidden; it
 * may miss what happens in the same instant.
 */
public sealed interface CommentEvent extends Event {

  /**
   * Somebody has commented.
   *
   * @param parent the comment that it answers; null where it answers the post
   * @param mentions the people named in it, without its writer
   * @param hidden from all but its writer and the post's author; nobody is to be told of it
   */
  record CommentWritten(
      CommentId comment,
      PostId post,
      AccountId postAuthor,
      AccountId author,
      @Nullable CommentId parent,
      @Nullable AccountId parentAuthor,
      String text,
      List<AccountId> mentions,
      boolean hidden,
      Instant at,
      long commentsOfPost)
      implements CommentEvent {
    @Override
    public String key() {
      return post.toString();
    }

    public CommentWritten {
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * A comment reads otherwise now.
   *
   * @param mentions the people named in it now, without its writer
   * @param hidden from all but its writer and the post's author
   */
  record CommentEdited(
      CommentId comment,
      PostId post,
      AccountId postAuthor,
      AccountId author,
      @Nullable CommentId parent,
      @Nullable AccountId parentAuthor,
      String text,
      List<AccountId> mentions,
      boolean hidden,
      Instant at)
      implements CommentEvent {
    @Override
    public String key() {
      return post.toString();
    }

    public CommentEdited {
      mentions = List.copyOf(mentions);
    }
  }

  /** A comment is gone for good, also because its post or its writer is. */
  record CommentDeleted(
      CommentId comment,
      PostId post,
      AccountId postAuthor,
      AccountId author,
      @Nullable CommentId parent,
      Instant at,
      long commentsOfPost)
      implements CommentEvent {
    @Override
    public String key() {
      return post.toString();
    }
  }

  /** A comment is for its writer and the post's author only, as if it were gone for others. */
  record CommentHidden(
      CommentId comment,
      PostId post,
      AccountId postAuthor,
      AccountId author,
      Instant at,
      long commentsOfPost)
      implements CommentEvent {
    @Override
    public String key() {
      return post.toString();
    }
  }

  /**
   * A hidden comment is on show, again or for the first time.
   *
   * @param parentAuthor whose comment it answers; null where it answers the post
   * @param mentions the people named in it, without its writer
   * @param approved by the post's author; otherwise it reads otherwise now
   */
  record CommentShown(
      CommentId comment,
      PostId post,
      AccountId postAuthor,
      AccountId author,
      @Nullable AccountId parentAuthor,
      List<AccountId> mentions,
      boolean approved,
      Instant at,
      long commentsOfPost)
      implements CommentEvent {
    @Override
    public String key() {
      return post.toString();
    }

    /** There were none in such events before. */
    public CommentShown {
      mentions = mentions == null ? List.of() : List.copyOf(mentions);
    }
  }

  /** A comment stands on top of all others on its post. */
  record CommentPinned(
      CommentId comment, PostId post, AccountId postAuthor, AccountId author, Instant at)
      implements CommentEvent {
    @Override
    public String key() {
      return post.toString();
    }
  }

  /** A comment no longer stands on top. */
  record CommentUnpinned(
      CommentId comment, PostId post, AccountId postAuthor, AccountId author, Instant at)
      implements CommentEvent {
    @Override
    public String key() {
      return post.toString();
    }
  }

  /** An account wants to hear nothing about a post and the comments on it. */
  record ThreadMuted(AccountId account, PostId post) implements CommentEvent {
    @Override
    public String key() {
      return account.toString();
    }
  }

  /** An account wants to hear about a post again. */
  record ThreadUnmuted(AccountId account, PostId post) implements CommentEvent {
    @Override
    public String key() {
      return account.toString();
    }
  }

  /** Some of a deleted post's comments have been erased, and there are more. For comment itself. */
  record PostErasureContinued(PostId post) implements CommentEvent {
    @Override
    public String key() {
      return post.toString();
    }
  }

  /**
   * Part of a deleted account's comments has been erased, and there is more. For comment itself.
   */
  record ErasureContinued(AccountId account) implements CommentEvent {
    @Override
    public String key() {
      return account.toString();
    }
  }

  /** All comments of a deleted account are gone; said anew on each request. */
  record CommentsErased(AccountId account) implements CommentEvent {
    @Override
    public String key() {
      return account.toString();
    }
  }
}
