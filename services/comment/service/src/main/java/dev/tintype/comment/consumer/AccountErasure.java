package dev.tintype.comment.consumer;

import dev.tintype.comment.api.Comment;
import dev.tintype.comment.api.CommentEvent;
import dev.tintype.comment.api.CommentEvent.CommentsErased;
import dev.tintype.comment.api.CommentEvent.ErasureContinued;
import dev.tintype.comment.command.Announcing;
import dev.tintype.comment.command.Removal;
import dev.tintype.comment.storage.CommentTables;
import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Erases a deleted account's comments, some at a time, each time in a transaction that tells itself
 * to go on. A request that comes again finds nothing left and confirms again.
 */
public final class AccountErasure {
  private static final int COMMENTS_AT_A_TIME = 200;

  private final CommentTables tables;
  private final Removal removal;
  private final Clock clock;

  public AccountErasure(CommentTables tables, Announcing announcing, Clock clock) {
    this.tables = tables;
    this.removal = new Removal(tables, announcing);
    this.clock = clock;
  }

  public void onIdentity(Transaction transaction, IdentityEvent event) {
    if (event instanceof AccountDeletionRequested requested) {
      tables.commenters().markErased(transaction.handle(), requested.account());
      erase(transaction, requested.account());
    }
  }

  public void onComment(Transaction transaction, CommentEvent event) {
    if (event instanceof ErasureContinued continued) {
      erase(transaction, continued.account());
    }
  }

  private void erase(Transaction transaction, AccountId account) {
    var handle = transaction.handle();
    List<Comment> comments = tables.comments().lockSome(handle, account, COMMENTS_AT_A_TIME);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    comments.forEach(comment -> removal.remove(transaction, comment, at));
    if (comments.size() == COMMENTS_AT_A_TIME) {
      transaction.emit(new ErasureContinued(account));
    } else {
      tables.mutes().deleteAll(handle, account);
      tables.keys().forget(handle, account);
      transaction.emit(new CommentsErased(account));
    }
  }
}
