package dev.tintype.identity.command;

import dev.tintype.identity.api.AccountState;
import dev.tintype.identity.api.IdentityEvent.AccountCreated;
import dev.tintype.identity.domain.Account;
import dev.tintype.identity.storage.AccountsTable;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import java.time.Clock;
import java.time.Instant;

/** Tells the others of an account once nothing stands in its way any more. */
public final class Activation {
  private final Clock clock;
  private final AccountsTable accounts = new AccountsTable();

  public Activation(Clock clock) {
    this.clock = clock;
  }

  /** Activates a locked account if it is ready; gives back how it stands now. */
  Account activateIfReady(Transaction tx, AccountId id) {
    Account account = accounts.byId(tx.handle(), id).orElseThrow();
    if (account.state() == AccountState.ACTIVE && account.activatedAt() == null) {
      Instant now = clock.instant();
      accounts.setActivated(tx.handle(), id, now);
      tellOthers(tx, account, now);
    }
    return account;
  }

  void tellOthers(Transaction tx, Account account, Instant now) {
    tx.emit(
        new AccountCreated(
            account.id(), account.username(), account.displayName(), account.locale(), now));
  }
}
