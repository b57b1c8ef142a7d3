package dev.tintype.reaction.domain;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.reaction.api.ReactionEvent.Unliked;
import dev.tintype.reaction.storage.CollectionsTable;
import dev.tintype.reaction.storage.LikesTable;
import dev.tintype.reaction.storage.SavesTable;

/**
 * Removes all that an account has done, a chunk in a transaction. Each like that ends so is an
 * event like any other, so that counts come right.
 */
public final class Erasure {
  private static final int CHUNK = 200;

  private final Database database;
  private final LikesTable likes = new LikesTable();
  private final SavesTable saves = new SavesTable();
  private final CollectionsTable collections = new CollectionsTable();

  public Erasure(Database database) {
    this.database = database;
  }

  public void erase(AccountId account) {
    while (endSomeLikes(account) == CHUNK) {
      Thread.yield();
    }
    while (deleteSomeSaves(account) == CHUNK) {
      Thread.yield();
    }
    database.transact(tx -> {
      collections.lockOwner(tx.handle(), account);
      collections.deleteAllOf(tx.handle(), account);
      return account;
    });
  }

  private int endSomeLikes(AccountId account) {
    return database.transact(tx -> {
      var ended = likes.removeSomeOf(tx.handle(), account, CHUNK);
      ended.forEach(
          like -> tx.emit(new Unliked(like.target(), like.post(), like.author(), like.account())));
      return ended.size();
    });
  }

  private int deleteSomeSaves(AccountId account) {
    return database.transact(tx -> saves.deleteSomeOf(tx.handle(), account, CHUNK));
  }
}
