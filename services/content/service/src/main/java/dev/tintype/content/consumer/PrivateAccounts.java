package dev.tintype.content.consumer;

import dev.tintype.content.storage.ContentTables;
import dev.tintype.platform.database.Transaction;
import dev.tintype.profile.api.ProfileEvent;
import dev.tintype.profile.api.ProfileEvent.ProfileChanged;
import dev.tintype.profile.api.ProfileEvent.ProfileErased;

/** Remembers whose posts stay out of the public lists: private and suspended accounts'. */
public final class PrivateAccounts {
  private final ContentTables tables;

  public PrivateAccounts(ContentTables tables) {
    this.tables = tables;
  }

  public void on(Transaction transaction, ProfileEvent event) {
    switch (event) {
      case ProfileChanged changed ->
          tables
              .privateAccounts()
              .set(
                  transaction.handle(),
                  changed.account(),
                  changed.privateAccount() || changed.suspended());
      case ProfileErased erased ->
          tables.privateAccounts().set(transaction.handle(), erased.account(), false);
    }
  }
}
