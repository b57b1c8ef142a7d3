package dev.tintype.comment.api;

import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.Page;
import dev.tintype.platform.messages.PageRequest;
import dev.tintype.platform.messages.PostId;
import dev.tintype.platform.messages.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads comments. Which posts and whose comments a viewer may see is for the asker to decide.
 * Deleted comments are among the answers as long as there are replies to them.
 */
public sealed interface CommentQuery<R> extends Query<R> {

  /** The comments that there are among {@code ids}, in that order, hidden ones too. */
  record CommentsByIds(List<CommentId> ids) implements CommentQuery<List<Comment>> {
    public CommentsByIds {
      ids = List.copyOf(ids);
    }
  }

  /**
   * The comments on a post that answer the post itself. With the first page come the pinned ones
   * before all others, the last pinned first, and on no later page again. Hidden ones are for their
   * writer, unless there are replies to them.
   *
   * @param after the last page's {@link CommentSlice#next}; null for the first page
   * @param limit 1 to 80, pinned ones not counted
   */
  record CommentsOfPost(PostId post, CommentOrder order, @Nullable CommentId after, int limit)
      implements CommentQuery<CommentSlice> {}

  /**
   * What has been hidden under one of the caller's posts, the newest first; empty for other posts.
   *
   * @param limit 1 to 80
   */
  record HiddenComments(PostId post, @Nullable CommentId after, int limit)
      implements CommentQuery<CommentSlice> {}

  /**
   * The replies to a comment itself, the oldest first.
   *
   * @param limit 1 to 80
   */
  record RepliesTo(CommentId comment, @Nullable CommentId after, int limit)
      implements CommentQuery<CommentSlice> {}

  /** All that has been said above and below a post or comment, hidden comments too. */
  record ThreadOf(PostId post, @Nullable CommentId comment)
      implements CommentQuery<CommentThread> {}

  /** How much has been said about posts and comments; as many answers, in the same order. */
  record ThreadsOf(List<Long> targets) implements CommentQuery<List<ThreadSummary>> {
    public ThreadsOf {
      targets = List.copyOf(targets);
    }
  }

  /** One account's comments, newest first, without hidden ones unless the caller asks for own. */
  record CommentsByAuthor(AccountId author, PageRequest page)
      implements CommentQuery<Page<Comment>> {}

  /** All versions of a comment, the first one first; the last one is how it reads now. */
  record CommentHistory(CommentId comment) implements CommentQuery<List<CommentVersion>> {}

  /** What the caller has decided about comments. */
  record OwnCommentSettings() implements CommentQuery<CommentSettings> {}

  /** Who may comment on a post by what its author has said of it; null for nothing. */
  record CommentersOf(PostId post) implements CommentQuery<PostCommenters> {}
}
