package dev.tintype.relationship.consumer;

import dev.tintype.identity.api.IdentityEvent;
import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.relationship.api.RelationshipEvent.CloseFriendRemoved;
import dev.tintype.relationship.api.RelationshipEvent.RelationshipsErased;
import dev.tintype.relationship.domain.Follows;
import dev.tintype.relationship.storage.BlocksTable;
import dev.tintype.relationship.storage.CloseFriendsTable;
import dev.tintype.relationship.storage.FiltersTable;
import dev.tintype.relationship.storage.FollowCountsTable;
import dev.tintype.relationship.storage.FollowRequestsTable;
import dev.tintype.relationship.storage.FollowsTable;
import dev.tintype.relationship.storage.ListsTable;
import dev.tintype.relationship.storage.MutesTable;
import dev.tintype.relationship.storage.NotesTable;
import dev.tintype.relationship.storage.PeopleTable;

/**
 * Erases all that there is of an account, a chunk in a transaction, and confirms it. Every follow
 * that ends so is an event like any other, so that the others' counts come right.
 */
public final class EraseAccounts {
  private static final int CHUNK = 200;

  private final Database database;
  private final Follows follows;
  private final PeopleTable people = new PeopleTable();
  private final FollowsTable followsTable = new FollowsTable();
  private final FollowRequestsTable requests = new FollowRequestsTable();
  private final FollowCountsTable counts = new FollowCountsTable();
  private final BlocksTable blocks = new BlocksTable();
  private final MutesTable mutes = new MutesTable();
  private final CloseFriendsTable closeFriends = new CloseFriendsTable();
  private final NotesTable notes = new NotesTable();
  private final ListsTable lists = new ListsTable();
  private final FiltersTable filters = new FiltersTable();

  public EraseAccounts(Database database, Follows follows) {
    this.database = database;
    this.follows = follows;
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
      people.markErased(tx.handle(), account);
      return account;
    });
    while (eraseSome(account) > 0) {
      Thread.yield();
    }
    database.transact(tx -> {
      blocks.deleteAllOf(tx.handle(), account);
      mutes.deleteAllOf(tx.handle(), account);
      notes.deleteAllOf(tx.handle(), account);
      lists.deleteAllOf(tx.handle(), account);
      filters.deleteAllOf(tx.handle(), account);
      closeFriends
          .deleteAllOf(tx.handle(), account)
          .forEach(gone -> tx.emit(new CloseFriendRemoved(gone.owner(), gone.friend())));
      counts.delete(tx.handle(), account);
      tx.emit(new RelationshipsErased(account));
      return account;
    });
  }

  private int eraseSome(AccountId account) {
    return database.transact(tx -> {
      var waiting = requests.someOf(tx.handle(), account, CHUNK);
      waiting.forEach(request -> follows.withdraw(tx, request));
      var following = followsTable.someOf(tx.handle(), account, CHUNK);
      following.forEach(follow -> follows.end(tx, follow));
      return waiting.size() + following.size();
    });
  }
}
