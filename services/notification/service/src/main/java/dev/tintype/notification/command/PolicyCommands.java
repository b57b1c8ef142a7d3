package dev.tintype.notification.command;

import dev.tintype.notification.api.NotificationCommand.AcceptRequests;
import dev.tintype.notification.api.NotificationCommand.ChangePolicy;
import dev.tintype.notification.api.NotificationCommand.DismissRequests;
import dev.tintype.notification.api.NotificationPolicy;
import dev.tintype.notification.api.NotificationPolicy.Treatment;
import dev.tintype.notification.api.PolicyReport;
import dev.tintype.notification.domain.Tellings;
import dev.tintype.notification.storage.NotificationTables;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.IdGenerator;
import dev.tintype.platform.messages.IdKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of notifications from strangers, and of those that were kept back. */
public final class PolicyCommands {
  private final Database database;
  private final NotificationTables tables;
  private final Tellings tellings;
  private final IdGenerator ids;

  public PolicyCommands(
      Database database, NotificationTables tables, Tellings tellings, IdGenerator ids) {
    this.database = database;
    this.tables = tables;
    this.tellings = tellings;
    this.ids = ids;
  }

  public PolicyReport changePolicy(Caller caller, ChangePolicy command) {
    AccountId account = caller.member();
    return database.transact(tx -> {
      var inbox = tables.inboxes().lock(tx.handle(), List.of(account)).get(account);
      var policy = changed(inbox.policy(), command);
      tables.inboxes().setPolicy(tx.handle(), account, policy);
      var waiting = tables.requests().waiting(tx.handle(), account);
      return new PolicyReport(policy, waiting.requests(), waiting.notifications());
    });
  }

  private static NotificationPolicy changed(NotificationPolicy before, ChangePolicy change) {
    return new NotificationPolicy(
        or(change.fromNotFollowed(), before.fromNotFollowed()),
        or(change.fromNotFollowers(), before.fromNotFollowers()),
        or(change.fromNew(), before.fromNew()),
        or(change.fromPrivate(), before.fromPrivate()),
        or(change.fromLimited(), before.fromLimited()));
  }

  private static Treatment or(@Nullable Treatment change, Treatment before) {
    return change == null ? before : change;
  }

  public Done acceptRequests(Caller caller, AcceptRequests command) {
    AccountId account = caller.member();
    return database.transact(tx -> {
      tables.inboxes().lock(tx.handle(), List.of(account));
      var actors = tables.requests().remove(tx.handle(), account, command.requests());
      if (!actors.isEmpty()) {
        tables.choices().setPeople(tx.handle(), account, actors, true, ids.next(IdKind.ROW));
        tellings.letIn(tx, account, actors);
      }
      return Done.DONE;
    });
  }

  public Done dismissRequests(Caller caller, DismissRequests command) {
    AccountId account = caller.member();
    return database.transact(tx -> {
      tables.inboxes().lock(tx.handle(), List.of(account));
      var actors = tables.requests().remove(tx.handle(), account, command.requests());
      if (!actors.isEmpty()) {
        tellings.withdrawn(tx, tables.removals().keptBack(tx.handle(), account, actors));
      }
      return Done.DONE;
    });
  }
}
