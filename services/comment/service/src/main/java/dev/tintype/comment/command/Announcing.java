package dev.tintype.comment.command;

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
import dev.tintype.comment.api.CommentSignal;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messaging.Live;
import java.util.Optional;

/** Says what has happened: for sure to other services, and at once to those who look. */
public final class Announcing {
  private final Live live;

  public Announcing(Live live) {
    this.live = live;
  }

  /** Emits an event, and after the commit tells those who look at the post. */
  void tell(Transaction transaction, CommentEvent event) {
    transaction.emit(event);
    signal(event)
        .ifPresent(
            signal -> transaction.afterCommit(() -> live.toTopic("post." + signal.post(), signal)));
  }

  /** Empty for what others don't see. */
  private static Optional<CommentSignal> signal(CommentEvent event) {
    return switch (event) {
      case CommentWritten it when it.hidden() -> Optional.empty();
      case CommentWritten it ->
          Optional.of(new CommentSignal.Written(it.comment(), it.post(), it.commentsOfPost()));
      case CommentShown it ->
          Optional.of(new CommentSignal.Written(it.comment(), it.post(), it.commentsOfPost()));
      case CommentEdited it when it.hidden() -> Optional.empty();
      case CommentEdited it -> Optional.of(new CommentSignal.Edited(it.comment(), it.post()));
      case CommentPinned it -> Optional.of(new CommentSignal.Edited(it.comment(), it.post()));
      case CommentUnpinned it -> Optional.of(new CommentSignal.Edited(it.comment(), it.post()));
      case CommentDeleted it ->
          Optional.of(new CommentSignal.Deleted(it.comment(), it.post(), it.commentsOfPost()));
      case CommentHidden it ->
          Optional.of(new CommentSignal.Deleted(it.comment(), it.post(), it.commentsOfPost()));
      case ThreadMuted _,
          ThreadUnmuted _,
          PostErasureContinued _,
          ErasureContinued _,
          CommentsErased _ ->
          Optional.empty();
    };
  }
}
