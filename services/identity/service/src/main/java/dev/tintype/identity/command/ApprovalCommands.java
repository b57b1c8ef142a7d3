package dev.tintype.identity.command;

import dev.tintype.identity.api.IdentityCommand.ApproveSignUp;
import dev.tintype.identity.api.IdentityCommand.RejectSignUp;
import dev.tintype.identity.domain.Account;
import dev.tintype.identity.domain.MailKind;
import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messages.Caller;
import dev.tintype.platform.messages.Done;
import dev.tintype.platform.messages.Refusal;
import java.time.Clock;

/** Lets staff decide on sign-ups. */
public final class ApprovalCommands {
  private final Database database;
  private final Staff staff;
  private final Activation activation;
  private final MailQueue mails;
  private final Clock clock;
  private final AccountsTable accounts = new AccountsTable();

  public ApprovalCommands(
      Database database, Staff staff, Activation activation, MailQueue mails, Clock clock) {
    this.database = database;
    this.staff = staff;
    this.activation = activation;
    this.mails = mails;
    this.clock = clock;
  }

  public Done approve(Caller caller, ApproveSignUp command) {
    return database.transact(tx -> {
      Account account = waiting(tx, caller, command.account());
      if (account.approvedAt() == null) {
        accounts.setApproved(tx.handle(), account.id(), clock.instant());
        mails.add(tx, MailKind.SIGN_UP_APPROVED, activation.activateIfReady(tx, account.id()));
      }
      return Done.DONE;
    });
  }

  public Done reject(Caller caller, RejectSignUp command) {
    return database.transact(tx -> {
      Account account = waiting(tx, caller, command.account());
      if (account.approvedAt() != null) {
        throw Refusal.conflict("already_approved", "This sign-up has already been approved");
      }
      mails.add(tx, MailKind.SIGN_UP_REJECTED, account);
      accounts.remove(tx.handle(), account.id());
      return Done.DONE;
    });
  }

  private Account waiting(Transaction tx, Caller caller, AccountId id) {
    staff.require(tx.handle(), caller);
    return accounts
        .lock(tx.handle(), id)
        .filter(account -> account.deletionRequestedAt() == null)
        .orElseThrow(() -> Refusal.notFound("sign-up"));
  }
}
