package dev.tintype.feed.consumer;

import dev.tintype.feed.api.FeedEvent;
import dev.tintype.feed.api.FeedEvent.ErasureContinued;
import dev.tintype.feed.api.FeedEvent.FeedErased;
import dev.tintype.feed.storage.FeedTables;
import dev.tintype.feed.storage.Timelines;
import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import java.util.List;

/**
 * Erases what the feed knows of a deleted account, some followers at a time. A request that comes
 * again finds nothing left and confirms again.
 */
public final class AccountErasure {
  private static final int FOLLOWERS_AT_A_TIME = 500;

  private final FeedTables tables;
  private final Timelines timelines;

  public AccountErasure(FeedTables tables, Timelines timelines) {
    this.tables = tables;
    this.timelines = timelines;
  }

  public void onIdentity(Transaction transaction, IdentityEvent event) {
    if (event instanceof AccountDeletionRequested requested) {
      tables.authors().markErased(transaction.handle(), requested.account());
      erase(transaction, requested.account());
    }
  }

  public void onFeed(Transaction transaction, FeedEvent event) {
    if (event instanceof ErasureContinued continued) {
      erase(transaction, continued.account());
    }
  }

  private void erase(Transaction transaction, AccountId account) {
    var handle = transaction.handle();
    tables.authors().lock(handle, account);
    var followers = tables.follows().some(handle, account, FOLLOWERS_AT_A_TIME);
    if (!followers.isEmpty()) {
      tables.follows().deleteFollowers(handle, account, followers);
      timelines.removeAuthor(transaction, followers, account);
    }
    if (followers.size() == FOLLOWERS_AT_A_TIME) {
      transaction.emit(new ErasureContinued(account));
      return;
    }
    tables.homes().lock(handle, account);
    tables.recentPosts().deleteAll(handle, account);
    tables.follows().deleteOwn(handle, account);
    timelines.drop(transaction, List.of(account));
    tables.homes().delete(handle, account);
    tables.markers().deleteAll(handle, account);
    transaction.emit(new FeedErased(account));
  }
}
