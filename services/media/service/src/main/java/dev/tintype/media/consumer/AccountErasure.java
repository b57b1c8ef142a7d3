package dev.tintype.media.consumer;

import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.identity.api.IdentityEvent.AccountDeletionRequested;
import dev.tintype.media.api.MediaEvent.AccountMediaErased;
import dev.tintype.media.storage.MediaFiles;
import dev.tintype.media.storage.MediaTable;
import dev.tintype.media.storage.MediaTable.Owned;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import java.util.List;

/** Erases all that an account has uploaded, and says so; doing so again is harmless. */
public final class AccountErasure {
  private static final int AT_ONCE = 50;

  private final Database database;
  private final MediaTable media;
  private final MediaFiles files;

  public AccountErasure(Database database, MediaTable media, MediaFiles files) {
    this.database = database;
    this.media = media;
    this.files = files;
  }

  public void onIdentity(IdentityEvent event) {
    if (event instanceof AccountDeletionRequested request) {
      while (eraseSome(request.account()) == AT_ONCE) {}
      database.transact(tx -> {
        tx.emit(new AccountMediaErased(request.account()));
        return true;
      });
    }
  }

  private int eraseSome(AccountId account) {
    return database.transact(tx -> {
      List<Owned> some = media.lockOfOwner(tx.handle(), account, AT_ONCE);
      some.forEach(one -> files.erase(one.id()));
      media.delete(tx.handle(), some.stream().map(Owned::id).toList());
      return some.size();
    });
  }
}
