package dev.tintype.comment.api;

import dev.tintype.platform.messages.Command;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.PostId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What members do with comments. The sender must have made sure that the caller may see the post,
 * and the comment that is meant.
 */
public sealed interface CommentCommand<R> extends Command<R> {

  /**
   * Comments on a post. Not allowed where comments are off, or where the post's author lets others
   * comment only; not found where one of the two, or of the writer and the answered one, has
   * blocked the other.
   *
   * @param parent the comment to answer, under the same post; null to answer the post
   * @param language a BCP 47 tag; null when unknown
   * @param idempotencyKey repeats with the same key within an hour get the first one's comment;
   *     null for none
   */
  record WriteComment(
      PostId post,
      @Nullable CommentId parent,
      String text,
      @Nullable String language,
      @Nullable String idempotencyKey)
      implements CommentCommand<Comment> {}

  /** Writes the caller's comment anew; what it said before stays in its history. */
  record EditComment(CommentId comment, String text, @Nullable String language)
      implements CommentCommand<Comment> {}

  /**
   * Deletes a comment for good, as its writer or as the post's author; replies with what it was.
   */
  record DeleteComment(CommentId comment) implements CommentCommand<Comment> {}

  /**
   * Puts a comment on a post on top, as the post's author; refused when there are too many already,
   * or when it is a reply.
   */
  record PinComment(CommentId comment) implements CommentCommand<Comment> {}

  /** Takes a comment from the top. */
  record UnpinComment(CommentId comment) implements CommentCommand<Comment> {}

  /** Hides a comment from all but its writer, as the post's author. */
  record HideComment(CommentId comment) implements CommentCommand<Comment> {}

  /** Shows a hidden comment again, whoever or whatever has hidden it. */
  record ShowComment(CommentId comment) implements CommentCommand<Comment> {}

  /** Silences notifications about a post and all comments on it; harmless to repeat. */
  record MuteThread(PostId post) implements CommentCommand<Done> {}

  /** Ends the silence about a post; harmless to repeat. */
  record UnmuteThread(PostId post) implements CommentCommand<Done> {}

  /**
   * Changes the caller's settings; null leaves a part as it is. New words leave comments as they
   * are that have been written before.
   */
  record ChangeCommentSettings(@Nullable Commenters commenters, @Nullable List<String> hiddenWords)
      implements CommentCommand<CommentSettings> {
    public ChangeCommentSettings {
      hiddenWords = hiddenWords == null ? null : List.copyOf(hiddenWords);
    }
  }

  /**
   * Says who may comment on one of the caller's posts.
   *
   * @param commenters null for those who may on all of the caller's posts
   */
  record LimitComments(PostId post, @Nullable Commenters commenters)
      implements CommentCommand<Done> {}
}
