package dev.tintype.identity.consumer;

import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.identity.api.IdentityEvent.AccountCreated;
import dev.tintype.identity.api.IdentityEvent.AccountDeleted;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.identity.api.IdentityEvent.AccountReinstated;
import dev.tintype.identity.api.IdentityEvent.AccountSuspended;
import dev.tintype.identity.api.IdentityEvent.MailDue;
import dev.tintype.identity.api.IdentityEvent.SessionsEnded;
import dev.tintype.identity.api.Session;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.runtime.SharedCache;
import java.time.Clock;
import java.time.Instant;

/** Takes back what gateways have told each other of an account's sessions. */
public final class SharedSessions {
  private final SharedCache shared;
  private final Clock clock;

  public SharedSessions(SharedCache shared, Clock clock) {
    this.shared = shared;
    this.clock = clock;
  }

  public void on(Transaction transaction, IdentityEvent event) {
    switch (event) {
      case SessionsEnded ended -> takeBack(ended.account(), ended.at());
      case AccountSuspended suspended -> takeBack(suspended.account(), suspended.at());
      case AccountDeletionRequested requested -> takeBack(requested.account(), requested.at());
      case AccountReinstated reinstated -> {}
      case AccountCreated created -> {}
      case AccountDeleted deleted -> {}
      case MailDue mail -> {}
    }
  }

  /** What is older than they may tell each other is gone by itself. */
  private void takeBack(AccountId account, Instant at) {
    if (clock.instant().isBefore(at.plus(Session.SHARED_FOR).plus(SharedCache.HELD_OFF))) {
      shared.forgetAll(Session.owner(account));
    }
  }
}
