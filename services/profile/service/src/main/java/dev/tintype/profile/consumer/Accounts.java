package dev.tintype.profile.consumer;

import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.platform.database.Transaction;
import dev.tintype.profile.domain.Profiles;

/** Makes a profile for each new account, hides and erases it with the account. */
public final class Accounts {
  private final Profiles profiles;

  public Accounts(Profiles profiles) {
    this.profiles = profiles;
  }

  public void on(Transaction tx, IdentityEvent event) {
    switch (event) {
      case IdentityEvent.AccountCreated created ->
          profiles.ensure(tx, created.account(), created.username(), created.displayName());
      case IdentityEvent.AccountDeletionRequested requested ->
          profiles.erase(tx, requested.account());
      case IdentityEvent.AccountSuspended suspended ->
          profiles.setSuspended(tx, suspended.account(), true);
      case IdentityEvent.AccountReinstated reinstated ->
          profiles.setSuspended(tx, reinstated.account(), false);
      case IdentityEvent.AccountDeleted _,
          IdentityEvent.SessionsEnded _,
          IdentityEvent.MailDue _ -> {}
    }
  }
}
