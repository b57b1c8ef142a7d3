package dev.tintype.identity.consumer;

import dev.tintype.chat.api.ChatEvent;
import dev.tintype.chat.api.ChatEvent.ChatsErased;
import dev.tintype.comment.api.CommentEvent;
import dev.tintype.comment.api.CommentEvent.CommentsErased;
import dev.tintype.content.api.ContentEvent;
import dev.tintype.content.api.ContentEvent.AccountContentErased;
import dev.tintype.feed.api.FeedEvent;
import dev.tintype.feed.api.FeedEvent.FeedErased;
import dev.tintype.identity.api.IdentityEvent.AccountDeleted;
import dev.tintype.identity.domain.DeletionStep;
import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.identity.storage.DeletionsTable;
import dev.tintype.identity.storage.TracesTable;
import dev.tintype.media.api.MediaEvent;
import dev.tintype.media.api.MediaEvent.AccountMediaErased;
import dev.tintype.notification.api.NotificationEvent;
import dev.tintype.notification.api.NotificationEvent.NotificationsErased;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.profile.api.ProfileEvent;
import dev.tintype.profile.api.ProfileEvent.ProfileErased;
import dev.tintype.reaction.api.ReactionEvent;
import dev.tintype.reaction.api.ReactionEvent.ReactionsErased;
import dev.tintype.relationship.api.RelationshipEvent;
import dev.tintype.relationship.api.RelationshipEvent.RelationshipsErased;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;

/**
 * The rest of the saga of deleting an account. States: requested (by {@code AccountCommands}), then
 * confirmed by each {@link DeletionStep} in whatever order and however often, then done. Late
 * confirmations are asked for again by {@code batch.AskDeletionsAgain}.
 */
public final class Deletions {
  private static final EnumSet<DeletionStep> ALL = EnumSet.allOf(DeletionStep.class);

  private final Clock clock;
  private final AccountsTable accounts = new AccountsTable();
  private final DeletionsTable deletions = new DeletionsTable();
  private final TracesTable traces = new TracesTable();

  public Deletions(Clock clock) {
    this.clock = clock;
  }

  public void on(Transaction tx, ProfileEvent event) {
    if (event instanceof ProfileErased(AccountId account)) {
      confirm(tx, account, DeletionStep.PROFILE);
    }
  }

  public void on(Transaction tx, RelationshipEvent event) {
    if (event instanceof RelationshipsErased(AccountId account)) {
      confirm(tx, account, DeletionStep.RELATIONSHIP);
    }
  }

  public void on(Transaction tx, MediaEvent event) {
    if (event instanceof AccountMediaErased(AccountId account)) {
      confirm(tx, account, DeletionStep.MEDIA);
    }
  }

  public void on(Transaction tx, ContentEvent event) {
    if (event instanceof AccountContentErased(AccountId account)) {
      confirm(tx, account, DeletionStep.CONTENT);
    }
  }

  public void on(Transaction tx, CommentEvent event) {
    if (event instanceof CommentsErased(AccountId account)) {
      confirm(tx, account, DeletionStep.COMMENT);
    }
  }

  public void on(Transaction tx, FeedEvent event) {
    if (event instanceof FeedErased(AccountId account)) {
      confirm(tx, account, DeletionStep.FEED);
    }
  }

  public void on(Transaction tx, ReactionEvent event) {
    if (event instanceof ReactionsErased(AccountId account)) {
      confirm(tx, account, DeletionStep.REACTION);
    }
  }

  public void on(Transaction tx, NotificationEvent event) {
    if (event instanceof NotificationsErased(AccountId account)) {
      confirm(tx, account, DeletionStep.NOTIFICATION);
    }
  }

  public void on(Transaction tx, ChatEvent event) {
    if (event instanceof ChatsErased(AccountId account)) {
      confirm(tx, account, DeletionStep.CHAT);
    }
  }

  private void confirm(Transaction tx, AccountId account, DeletionStep step) {
    if (!deletions.lock(tx.handle(), account)) {
      return;
    }
    Instant now = clock.instant();
    deletions.confirm(tx.handle(), account, step, now);
    if (deletions.confirmed(tx.handle(), account).containsAll(ALL)) {
      traces.erase(tx.handle(), account);
      accounts.erase(tx.handle(), account, now);
      deletions.setDone(tx.handle(), account, now);
      tx.emit(new AccountDeleted(account));
    }
  }
}
