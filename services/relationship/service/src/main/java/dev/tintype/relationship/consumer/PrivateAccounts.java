package dev.tintype.relationship.consumer;

import dev.tintype.platform.database.Database;
import dev.tintype.platform.messages.AccountId;
import dev.tintype.profile.api.ProfileEvent;
import dev.tintype.relationship.domain.Follows;
import dev.tintype.relationship.storage.FollowRequestsTable;
import dev.tintype.relationship.storage.PeopleTable;

/**
 * Keeps track of which accounts are private. When one turns public, all who wait are let in, a
 * chunk in a transaction, so that it may have any number of them.
 */
public final class PrivateAccounts {
  private static final int CHUNK = 200;

  private final Database database;
  private final PeopleTable people;
  private final FollowRequestsTable requests;
  private final Follows follows;

  public PrivateAccounts(
      Database database, PeopleTable people, FollowRequestsTable requests, Follows follows) {
    this.database = database;
    this.people = people;
    this.requests = requests;
    this.follows = follows;
  }

  public void on(ProfileEvent event) {
    switch (event) {
      case ProfileEvent.ProfileChanged changed -> {
        database.transact(tx -> {
          people.update(
              tx.handle(), changed.account(), changed.privateAccount(), changed.revision());
          return changed.account();
        });
        if (!changed.privateAccount()) {
          letIn(changed.account());
        }
      }
      case ProfileEvent.ProfileErased _ -> {}
    }
  }

  private void letIn(AccountId account) {
    while (letSomeIn(account) == CHUNK) {
      Thread.yield();
    }
  }

  private int letSomeIn(AccountId account) {
    return database.transact(tx -> {
      var person = people.lockShared(tx.handle(), account);
      if (person.isEmpty() || person.get().privateAccount() || person.get().erased()) {
        return 0;
      }
      var waiting = requests.oldestFor(tx.handle(), account, CHUNK);
      waiting.forEach(request -> follows.accept(tx, request));
      return waiting.size();
    });
  }
}
