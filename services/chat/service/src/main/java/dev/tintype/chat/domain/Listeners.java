package dev.tintype.chat.domain;

import dev.tintype.chat.api.ChatSignal;
import dev.tintype.platform.database.Transaction;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.platform.messaging.Live;
import java.util.Collection;
import java.util.List;

/** People who look right now; what they are told may get lost. */
public final class Listeners {
  private final Live live;

  public Listeners(Live live) {
    this.live = live;
  }

  /** Tells them once the transaction is committed. */
  public void tell(Transaction tx, Collection<AccountId> accounts, ChatSignal signal) {
    if (!accounts.isEmpty()) {
      var those = List.copyOf(accounts);
      tx.afterCommit(() -> live.toAccounts(those, signal));
    }
  }

  /** Tells them of what is not kept. */
  public void tellNow(Collection<AccountId> accounts, ChatSignal signal) {
    live.toAccounts(accounts, signal);
  }
}
