package dev.tintype.reaction.consumer;

import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.reaction.api.ReactionEvent.ReactionsErased;
import dev.tintype.reaction.domain.Erasure;
import dev.tintype.reaction.storage.GoneTable;
import java.time.Clock;
import java.util.List;

/** Erases all that there is of an account, and confirms it. */
public final class EraseAccounts {
  private final Database database;
  private final Erasure erasure;
  private final Clock clock;
  private final GoneTable gone = new GoneTable();

  public EraseAccounts(Database database, Erasure erasure, Clock clock) {
    this.database = database;
    this.erasure = erasure;
    this.clock = clock;
  }

  public void on(IdentityEvent event) {
    switch (event) {
      case IdentityEvent.AccountDeletionRequested requested -> erase(requested.account());
      case IdentityEvent.AccountCreated _,
          IdentityEvent.AccountDeleted _,
          IdentityEvent.AccountSuspended _,
          IdentityEvent.AccountReinstated _,
          IdentityEvent.SessionsEnded _,
          IdentityEvent.MailDue _ -> {}
    }
  }

  private void erase(AccountId account) {
    database.transact(tx -> {
      gone.add(tx.handle(), List.of(account), clock.instant());
      return account;
    });
    erasure.erase(account);
    database.transact(tx -> {
      tx.emit(new ReactionsErased(account));
      return account;
    });
  }
}
