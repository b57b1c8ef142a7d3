package dev.tintype.content.consumer;

import dev.tintype.content.api.ContentEvent;
import dev.tintype.content.api.ContentEvent.AccountContentErased;
import dev.tintype.content.api.ContentEvent.ErasureContinued;
import dev.tintype.content.api.Post;
import dev.tintype.content.command.ContentEvents;
import dev.tintype.content.command.ContentSignals;
import dev.tintype.content.storage.ContentTables;
import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Erases a deleted account's content, some posts at a time, each time in a transaction that tells
 * itself to go on. A request that comes again finds nothing left and confirms again.
 */
public final class AccountErasure {
  private static final int POSTS_AT_A_TIME = 200;

  private final ContentTables tables;
  private final ContentSignals signals;
  private final Clock clock;

  public AccountErasure(ContentTables tables, ContentSignals signals, Clock clock) {
    this.signals = signals;
    this.tables = tables;
    this.clock = clock;
  }

  public void onIdentity(Transaction transaction, IdentityEvent event) {
    if (event instanceof AccountDeletionRequested requested) {
      tables.authors().markErased(transaction.handle(), requested.account());
      erase(transaction, requested.account());
    }
  }

  public void onContent(Transaction transaction, ContentEvent event) {
    if (event instanceof ErasureContinued continued) {
      erase(transaction, continued.author());
    }
  }

  private void erase(Transaction transaction, AccountId account) {
    var handle = transaction.handle();
    tables.authors().lock(handle, account);
    List<Post> posts = tables.posts().lockSome(handle, account, POSTS_AT_A_TIME);
    tables.posts().delete(handle, posts.stream().map(Post::id).toList());
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (Post post : posts) {
      var author = tables.authors().count(handle, account, post.archived() ? 0 : -1);
      transaction.emit(ContentEvents.deleted(post, at, author.posts()));
      signals.gone(transaction, post);
    }
    if (posts.size() == POSTS_AT_A_TIME) {
      transaction.emit(new ErasureContinued(account));
    } else {
      tables.drafts().deleteAll(handle, account);
      tables.keys().forget(handle, account);
      transaction.emit(new AccountContentErased(account));
    }
  }
}
