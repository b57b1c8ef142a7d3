package dev.tintype.notification.consumer;

import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.notification.api.NotificationEvent;
import dev.tintype.notification.api.NotificationEvent.ErasureContinued;
import dev.tintype.notification.api.NotificationEvent.NotificationsErased;
import dev.tintype.notification.domain.Tellings;
import dev.tintype.notification.storage.NotificationTables;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import java.util.List;
import java.util.TreeSet;

/**
 * Erases what a deleted account was told, what others were told of it, and all that is known of it,
 * a chunk in a transaction. A request that comes again finds nothing left and confirms again.
 */
public final class AccountErasure {
  private final NotificationTables tables;
  private final Tellings tellings;
  private final int chunk;

  /**
   * @param chunk how many notifications go in one transaction
   */
  public AccountErasure(NotificationTables tables, Tellings tellings, int chunk) {
    this.tables = tables;
    this.tellings = tellings;
    this.chunk = chunk;
  }

  public void on(Transaction tx, IdentityEvent event) {
    if (event instanceof AccountDeletionRequested requested) {
      tables.inboxes().lock(tx.handle(), List.of(requested.account()));
      tables.inboxes().markErased(tx.handle(), requested.account());
      tx.emit(new ErasureContinued(requested.account()));
    }
  }

  public void on(Transaction tx, NotificationEvent event) {
    if (event instanceof ErasureContinued continued) {
      erase(tx, continued.account());
    }
  }

  private void erase(Transaction tx, AccountId account) {
    var handle = tx.handle();
    var told = new TreeSet<>(tables.removals().toldBy(handle, account, chunk));
    told.add(account);
    tables.inboxes().lock(handle, told);
    var removed = tables.removals().by(handle, account, told, chunk);
    tellings.withdrawn(tx, removed);
    if (!removed.isEmpty() || tables.removals().some(handle, account, chunk) > 0) {
      tx.emit(new ErasureContinued(account));
      return;
    }
    tables.people().deleteAllOf(handle, account);
    tables.subjects().deleteAllOf(handle, account);
    tx.emit(new NotificationsErased(account));
  }
}
