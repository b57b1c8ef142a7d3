package dev.tintype.reaction.consumer;

import dev.tintype.comment.api.CommentEvent;
import dev.tintype.comment.api.CommentEvent.CommentDeleted;
import dev.tintype.content.api.ContentEvent;
import dev.tintype.content.api.ContentEvent.PostDeleted;
import dev.tintype.platform.database.Transaction;
import dev.tintype.reaction.api.Target;
import dev.tintype.reaction.storage.GoneTable;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Remembers which posts and comments have been deleted, so that nobody likes them any more. What
 * hangs on them may be much, and nobody sees it; the job {@code remove-gone} removes it.
 */
public final class DeletedTargets {
  private final Clock clock;
  private final GoneTable gone = new GoneTable();

  public DeletedTargets(Clock clock) {
    this.clock = clock;
  }

  public void onPosts(Transaction tx, List<ContentEvent> events) {
    remember(
        tx,
        events.stream()
            .filter(PostDeleted.class::isInstance)
            .map(event -> Target.of(((PostDeleted) event).post())));
  }

  public void onComments(Transaction tx, List<CommentEvent> events) {
    remember(
        tx,
        events.stream()
            .filter(CommentDeleted.class::isInstance)
            .map(event -> new Target(((CommentDeleted) event).comment().value())));
  }

  private void remember(Transaction tx, Stream<Target> deleted) {
    var targets = deleted.toList();
    if (!targets.isEmpty()) {
      gone.add(tx.handle(), targets, clock.instant());
    }
  }
}
