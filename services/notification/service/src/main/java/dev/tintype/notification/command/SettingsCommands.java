package dev.tintype.notification.command;

import dev.tintype.notification.api.NotificationCommand.ChangeSettings;
import dev.tintype.notification.api.NotificationCommand.ChoosePerson;
import dev.tintype.notification.api.NotificationSettings;
import dev.tintype.notification.storage.NotificationTables;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.IdKind;
import dev.tintype.platform.messages.Refusal;
import java.util.List;

/** What people want to be told. */
public final class SettingsCommands {
  private final Database database;
  private final NotificationTables tables;
  private final IdGenerator ids;

  public SettingsCommands(Database database, NotificationTables tables, IdGenerator ids) {
    this.database = database;
    this.tables = tables;
    this.ids = ids;
  }

  public NotificationSettings changeSettings(Caller caller, ChangeSettings command) {
    AccountId account = caller.member();
    return database.transact(tx -> {
      tables.inboxes().lock(tx.handle(), List.of(account));
      tables.choices().set(tx.handle(), account, command.kinds());
      return tables.choices().settings(tx.handle(), account);
    });
  }

  public NotificationSettings choosePerson(Caller caller, ChoosePerson command) {
    AccountId account = caller.member();
    if (account.equals(command.account())) {
      throw Refusal.invalid("account", "ERR_INVALID", "can't be yourself");
    }
    return database.transact(tx -> {
      var handle = tx.handle();
      tables.inboxes().lock(handle, List.of(account));
      if (command.always() == null) {
        tables.choices().removePerson(handle, account, command.account());
      } else {
        if (tables.choices().countPeople(handle, account) >= NotificationSettings.MOST) {
          throw Refusal.conflict(
              "too_many_exceptions", "You have made too many exceptions already");
        }
        tables
            .choices()
            .setPerson(handle, account, command.account(), command.always(), ids.next(IdKind.ROW));
      }
      return tables.choices().settings(handle, account);
    });
  }
}
