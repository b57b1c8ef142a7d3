package dev.tintype.comment.consumer;

import dev.tintype.comment.api.CommentEvent;
import dev.tintype.comment.api.CommentEvent.CommentDeleted;
import dev.tintype.comment.api.CommentEvent.CommentEdited;
import dev.tintype.comment.api.CommentEvent.CommentHidden;
import dev.tintype.comment.api.CommentEvent.CommentPinned;
import dev.tintype.comment.api.CommentEvent.CommentShown;
import dev.tintype.comment.api.CommentEvent.CommentUnpinned;
import dev.tintype.comment.api.CommentEvent.CommentWritten;
import dev.tintype.comment.api.CommentEvent.CommentsErased;
import dev.tintype.comment.api.CommentEvent.ErasureContinued;
import dev.tintype.comment.api.CommentEvent.PostErasureContinued;
import dev.tintype.comment.api.CommentEvent.ThreadMuted;
import dev.tintype.comment.api.CommentEvent.ThreadUnmuted;
import dev.tintype.comment.storage.CommentCountsTable;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.CommentId;
import dev.tintype.platform.messages.PostId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds changed counts into one number for each post and comment. Of many comments on one post at
 * once, the first events' turn counts them all.
 */
public final class CountComments {
  private final CommentCountsTable counts;

  public CountComments(CommentCountsTable counts) {
    this.counts = counts;
  }

  /** Several events together, so that a post that all talk about is counted once for all. */
  public void on(Transaction transaction, List<CommentEvent> events) {
    List<Long> targets = events.stream().flatMap(CountComments::targets).toList();
    if (!targets.isEmpty()) {
      counts.fold(transaction.handle(), targets);
    }
  }

  private static Stream<Long> targets(CommentEvent event) {
    return switch (event) {
      case CommentWritten written -> of(written.post(), written.parent());
      case CommentDeleted deleted -> of(deleted.post(), deleted.parent());
      case CommentHidden hidden -> of(hidden.post(), null);
      case CommentShown shown -> of(shown.post(), null);
      case CommentEdited _,
          CommentPinned _,
          CommentUnpinned _,
          ThreadMuted _,
          ThreadUnmuted _,
          PostErasureContinued _,
          ErasureContinued _,
          CommentsErased _ ->
          Stream.empty();
    };
  }

  private static Stream<Long> of(PostId post, @Nullable CommentId parent) {
    return parent == null ? Stream.of(post.value()) : Stream.of(post.value(), parent.value());
  }
}
