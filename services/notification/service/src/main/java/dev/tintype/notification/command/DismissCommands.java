package dev.tintype.notification.command;

import dev.tintype.notification.api.NotificationCommand.Dismiss;
import dev.tintype.notification.api.NotificationCommand.DismissAll;
import dev.tintype.notification.api.NotificationCommand.DismissGroup;
import dev.tintype.notification.domain.Tellings;
import dev.tintype.notification.storage.NotificationTables;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Deadline;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.NotificationId;
import java.util.List;

/** Taking away what one has been told. */
public final class DismissCommands {
  private static final int AT_ONCE = 5_000;

  private final Database database;
  private final NotificationTables tables;
  private final Tellings tellings;

  public DismissCommands(Database database, NotificationTables tables, Tellings tellings) {
    this.database = database;
    this.tables = tables;
    this.tellings = tellings;
  }

  public Done dismiss(Caller caller, Dismiss command) {
    AccountId account = caller.member();
    return database.transact(tx -> {
      tables.inboxes().lock(tx.handle(), List.of(account));
      dismiss(tx, account, command.notification());
      return Done.DONE;
    });
  }

  /** A group of very many goes in several transactions, the newest members with the last one. */
  public Done dismissGroup(Caller caller, DismissGroup command) {
    AccountId account = caller.member();
    while (dismissSome(account, command.group())) {
      Deadline.check();
    }
    return Done.DONE;
  }

  private boolean dismissSome(AccountId account, NotificationId group) {
    return database.transact(tx -> {
      tables.inboxes().lock(tx.handle(), List.of(account));
      var removed = tables.removals().ofBundle(tx.handle(), account, group, AT_ONCE);
      tellings.withdrawn(tx, removed);
      if (removed.isEmpty()) {
        dismiss(tx, account, group);
      }
      return removed.size() == AT_ONCE;
    });
  }

  private void dismiss(Transaction tx, AccountId account, NotificationId notification) {
    tellings.withdrawn(tx, tables.removals().byIds(tx.handle(), account, List.of(notification)));
  }

  public Done dismissAll(Caller caller, DismissAll command) {
    AccountId account = caller.member();
    return database.transact(tx -> {
      tables.inboxes().lock(tx.handle(), List.of(account));
      tellings.clear(tx, account);
      return Done.DONE;
    });
  }
}
