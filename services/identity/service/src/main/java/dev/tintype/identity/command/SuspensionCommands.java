package dev.tintype.identity.command;

import dev.tintype.identity.api.IdentityCommand.ReinstateAccount;
import dev.tintype.identity.api.IdentityCommand.SuspendAccount;
import dev.tintype.identity.api.IdentityEvent.AccountReinstated;
import dev.tintype.identity.api.IdentityEvent.AccountSuspended;
import dev.tintype.identity.domain.Account;
import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.Refusal;
import java.time.Clock;
import java.time.Instant;

/** Lets staff close accounts and open them again. */
public final class SuspensionCommands {
  private final Database database;
  private final Staff staff;
  private final Sessions sessions;
  private final Activation activation;
  private final Clock clock;
  private final AccountsTable accounts = new AccountsTable();

  public SuspensionCommands(
      Database database, Staff staff, Sessions sessions, Activation activation, Clock clock) {
    this.database = database;
    this.staff = staff;
    this.sessions = sessions;
    this.activation = activation;
    this.clock = clock;
  }

  public Done suspendAccount(Caller caller, SuspendAccount command) {
    return database.transact(tx -> {
      Account account = forStaff(tx, caller, command.account());
      if (staff.includes(account.username())) {
        throw Refusal.notAllowed("Accounts of staff can't be suspended");
      }
      if (account.suspendedAt() == null) {
        Instant now = clock.instant();
        accounts.setSuspended(tx.handle(), account.id(), now);
        tx.emit(new AccountSuspended(account.id(), now));
        sessions.endAll(tx, account.id(), null);
      }
      return Done.DONE;
    });
  }

  /** What was verified or approved meanwhile counts from now on. */
  public Done reinstateAccount(Caller caller, ReinstateAccount command) {
    return database.transact(tx -> {
      Account account = forStaff(tx, caller, command.account());
      if (account.suspendedAt() != null) {
        accounts.reinstate(tx.handle(), account.id());
        tx.emit(new AccountReinstated(account.id(), clock.instant()));
        activation.activateIfReady(tx, account.id());
      }
      return Done.DONE;
    });
  }

  private Account forStaff(Transaction tx, Caller caller, AccountId id) {
    staff.require(tx.handle(), caller);
    return accounts
        .lock(tx.handle(), id)
        .filter(account -> account.deletionRequestedAt() == null)
        .orElseThrow(() -> Refusal.notFound("account"));
  }
}
